package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What is printed on demand and kept nowhere: drafts and blank forms. */
@IntegrationTest
class PrintedTests {

    @Autowired
    Trade trade;

    @Autowired
    DraftPreviews previews;

    @Autowired
    BlankForms blanks;

    @Autowired
    IssuedDocuments issued;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    CallId call;
    DossierId id;

    @BeforeEach
    void aDraft() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
    }

    @Test
    void saysOnEachPageOfADraftThatItIsNotSubmittedAndKeepsNothing() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(previews.of(trade.actor("agent"), id, Language.FR))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(words(pdf, page)).contains("Brouillon – non déposé");
            }
            assertThat(words(pdf, 1)).contains("Tanguiéra");
        }
        assertThat(issued.of(Actor.clockwork(), id)).isEmpty();
    }

    @Test
    void saysHowAnAmountIsWorkedOutAndValued() throws IOException {
        dossiers.edit(
                trade.actor("agent"),
                id,
                DossierContent.plan(Plans.costed(file.get(id).plan(), "12.5", "jours", "350.50")));

        try (PDDocument pdf = Loader.loadPDF(previews.of(trade.actor("agent"), id, Language.FR))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " "))
                    .contains("2027 : 12,5 jours × 350,50 € = 4 381,25 €")
                    .contains("À l’étranger")
                    .contains("Valorisation : Salaire chargé moyen (fictif)");
        }
    }

    @Test
    void printsTheCalendarAsATableOfQuarters() throws IOException {
        dossiers.edit(
                trade.actor("agent"),
                id,
                DossierContent.answers(Map.of(
                        "schedule",
                        List.of(
                                Map.of("activity", "Forages", "quarters", List.of("2027-Q4", "2028-Q2")),
                                Map.of("activity", "Formation", "quarters", List.of("2028-Q1"))))));

        try (PDDocument pdf = Loader.loadPDF(previews.of(trade.actor("agent"), id, Language.FR))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Chronogramme Activité 2027 2028 T4 T1 T2 Forages × × Formation ×");
        }
    }

    @Test
    void showsADraftToItsOwnAloneAndNoDossierAsADraft() {
        assertThat(Refusals.codesOf(() -> previews.of(trade.actor("other.agent"), id, Language.FR)))
                .containsExactly("FORBIDDEN");
        assertThat(Refusals.codesOf(() -> previews.of(trade.actor(Role.CASE_OFFICER), id, Language.FR)))
                .containsExactly("FORBIDDEN");
        dossiers.submit(trade.actor("signatory"), id);
        assertThat(Refusals.codesOf(() -> previews.of(trade.actor("agent"), id, Language.FR)))
                .containsExactly("ALREADY_SUBMITTED");
    }

    @Test
    void printsTheQuestionsOfACallWithRoomToAnswer() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(blanks.of(call, Language.FR))) {
            String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(words)
                    .contains(
                            "Formulaire à préparer",
                            "A. Identification du projet",
                            "☐",
                            "2027 2028 2029",
                            "Répondez à trois de ces six questions au moins.");
        }
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }
}
