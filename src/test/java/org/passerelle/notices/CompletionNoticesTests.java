package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** An applicant hears what to complete, that its days run out, and what came of it; the officer that it answered. */
@IntegrationTest
class CompletionNoticesTests {

    @Autowired
    Trade trade;

    @Autowired
    Admissibility admissibility;

    @Autowired
    Completions completions;

    @Autowired
    OwnNotices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    DueJobs jobs;

    Actor agent;
    DossierId id;

    @WalkedOnce
    void anIncompleteDossier() {
        id = trade.submitted(trade.openCall("AAP-2027-TEST"));
        agent = trade.actor("agent");
        jobs.advanceTo(Trade.CLOSES.plusDays(5).atZone(Trade.PARIS).toInstant());
        Map<String, Object> answers = new HashMap<>(trade.admissibility());
        answers.put("comment", "Précisez les bénéficiaires (fictif).");
        admissibility.askCompletion(trade.actor(Role.CASE_OFFICER), id, new Asked(Set.of("A"), Set.of()), answers);
        jobs.runDue();
    }

    @Test
    void tellsAllWhoWriteOrSignWhatIsAskedAndUntilWhenWhateverTheyChose() {
        for (String login : new String[] {"agent", "signatory"}) {
            assertThat(mailTo(login))
                    .contains("Précisez les bénéficiaires (fictif).", "20 avril 2027", "/my/dossiers/" + id);
            assertThat(notices.latest(trade.actor(login), 1))
                    .extracting(Notice::key)
                    .containsExactly("completion.asked");
        }
        assertThat(mailTo("other.agent")).isEmpty();
    }

    @Test
    void remindsFiveDaysBeforeTheLastAndTellsOfTheLetterAfterSilence() {
        jobs.advanceTo(
                LocalDate.of(2027, 4, 15).atTime(9, 0).atZone(Trade.PARIS).toInstant());
        assertThat(notices.latest(agent, 1))
                .extracting(Notice::subject)
                .asString()
                .contains("il reste 5 jours");

        jobs.advanceTo(LocalDate.of(2027, 4, 21).atStartOfDay(Trade.PARIS).toInstant());

        assertThat(notices.latest(agent, 1)).extracting(Notice::key).containsExactly("dossier.inadmissible");
        assertThat(letter())
                .contains("5 avril 2027", "20 avril 2027", "Aucune réponse n’est parvenue")
                .contains("Précisez les bénéficiaires (fictif).", "Personne fictive case_officer");
    }

    @Test
    void tellsTheOfficerOfTheAnswerAndTheApplicantThatItIsAdmissible() {
        completions.answer(agent, id);
        jobs.runDue();
        assertThat(notices.latest(trade.actor(Role.CASE_OFFICER), 1))
                .extracting(Notice::key)
                .containsExactly("completion.answered");

        trade.admissible(id);

        assertThat(notices.latest(agent, 9)).extracting(Notice::key).contains("completion.admissible");
    }

    private String mailTo(String login) {
        return String.join(
                "\n",
                outbox.to(login + "@exemple.invalid").stream().map(Mail::body).toList());
    }

    private String letter() {
        IssuedDocument letter = documents.of(agent, id).stream()
                .filter(document -> document.kind() == LetterKind.INADMISSIBILITY_LETTER)
                .findFirst()
                .orElseThrow();
        try (InputStream in = documents.open(agent, letter.id()).content();
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
