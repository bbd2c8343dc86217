package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Grounds;
import org.passerelle.awards.ReasonCode;
import org.passerelle.awards.ResultsReleased;
import org.passerelle.calls.CallId;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.IncidentForm;
import org.passerelle.dossiers.Incidents;
import org.passerelle.dossiers.Progress;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationTest
class LettersTests {

    private static final Actor CLOCKWORK = Actor.clockwork();

    @Autowired
    Trade trade;

    @Autowired
    Letters letters;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    DecisionLetters decisions;

    @Autowired
    Issuing issuing;

    @Autowired
    DossierFile file;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Progress progress;

    @Autowired
    Incidents incidents;

    @Autowired
    DueJobs jobs;

    @Autowired
    Forms forms;

    @Autowired
    ApplicationEventPublisher events;

    CallId call;
    DossierId id;

    @WalkedOnce
    void aSubmittedDossier() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.submitted(call);
    }

    @Test
    void aReceiptSaysWhatArrivedAndWhenSilenceRefuses() {
        IssuedDocument receipt = letters.issueReceipt(CLOCKWORK, id);

        assertThat(text(receipt))
                .contains(
                        "DOS-2027-0001",
                        "12 janvier 2027 à 09:00:00 (heure de Paris)",
                        "Commune de Brévalle",
                        "12 mars 2027")
                .contains("n’arrête pas l’instruction", "au plus tard le 14 avril 2027")
                .contains(dossiers.submission(id).orElseThrow().sha256())
                .contains("L. 112-3", "R. 421-1");
        assertThat(receipt.name()).isEqualTo("RECEIPT");
        assertThat(receipt.released()).isTrue();
    }

    @Test
    void theReceiptOfWhatAnIncidentLetInCountsFromItsHour() {
        DossierId late = trade.completeDraft(call);
        jobs.advanceTo(Trade.CLOSES.plusHours(9).atZone(Trade.PARIS).toInstant());
        incidents.declare(
                trade.actor(Role.CALL_MANAGER),
                call,
                new IncidentForm(
                        null,
                        Trade.CLOSES.minusHours(3),
                        Trade.CLOSES,
                        LocalDateTime.of(2027, 4, 2, 18, 0),
                        "Panne du service (fictif)"));
        dossiers.submit(trade.actor("signatory"), late);

        assertThat(text(letters.issueReceipt(CLOCKWORK, late))).contains("au plus tard le 16 avril 2027");
        assertThat(text(letters.issueReceipt(CLOCKWORK, id))).contains("au plus tard le 14 avril 2027");
    }

    @Test
    void aRecapitulationSaysEverythingThatWasAnswered() {
        String text = text(letters.issueRecapitulation(CLOCKWORK, id));

        assertThat(text)
                .contains("Services d'eau durables à Tanguiéra", "Eau et assainissement", "1er septembre 2027")
                .contains("Commune de Tanguiéra", "Chef de file étranger", "Bénin")
                .contains("letter_of_intent_fr.pdf")
                .contains("24\u202f000,00\u00a0€")
                .doesNotContain("!");
    }

    @Test
    void aStepDoneTwiceIssuesOnce() {
        IssuedDocument first = letters.issueReceipt(CLOCKWORK, id);
        trade.at(Trade.OPENS.plusDays(9));

        assertThat(letters.issueReceipt(CLOCKWORK, id)).isEqualTo(first);
        assertThat(documents.of(CLOCKWORK, id)).containsExactly(first);
    }

    @Test
    void aSecondOfAKindIsNumbered() {
        letters.issueReceipt(CLOCKWORK, id);

        IssuedDocument second = issuing.once(
                CLOCKWORK,
                new Issuing.Cause(call, id, "again", () -> true),
                now -> Models.of(LetterKind.RECEIPT, Language.FR));

        assertThat(second.name()).isEqualTo("RECEIPT-2");
        assertThat(documents.open(trade.actor("signatory"), second.id()).about())
                .isEqualTo("DOS-2027-0001");
    }

    @Test
    void onlyTheClockworkIssues() {
        assertThat(refusal(() -> letters.issueReceipt(trade.actor(Role.CASE_OFFICER), id))
                        .code())
                .isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void eachReaderSeesWhatIsForHim() {
        letters.issueReceipt(CLOCKWORK, id);
        letters.issueRecapitulation(CLOCKWORK, id);
        IssuedDocument secret = rejected();

        assertThat(kinds(trade.actor(Role.CASE_OFFICER)))
                .containsExactlyInAnyOrder(LetterKind.RECEIPT, LetterKind.RECAPITULATION, LetterKind.REJECTION_LETTER);
        assertThat(kinds(trade.actor("agent")))
                .containsExactlyInAnyOrder(LetterKind.RECEIPT, LetterKind.RECAPITULATION);
        assertThat(refusal(() -> documents.open(trade.actor("agent"), secret.id()))
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN);
        assertThat(refusal(() -> documents.open(trade.actor("other.agent"), secret.id()))
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN);
    }

    @Test
    void anApplicantOpensTheDecisionOnceItIsReleased() {
        IssuedDocument letter = rejected();
        events.publishEvent(new ResultsReleased(call, List.of(id)));

        assertThat(kinds(trade.actor("signatory"))).containsExactly(LetterKind.REJECTION_LETTER);
        IssuedDocuments.Opened opened = documents.open(trade.actor("signatory"), letter.id());
        assertThat(opened.file().name()).isEqualTo("DOS-2027-0001-REJECTION_LETTER.pdf");
        assertThat(opened.about()).isEqualTo("DOS-2027-0001");
    }

    @Test
    void aRejectionSaysItsReasonsAndRemedies() {
        assertThat(text(rejected()))
                .contains("n’a pas été retenue", "55,50 sur 100", "seuil de 60", "Le budget est fragile.")
                .contains("Voies et délais de recours", "R. 421-1");
    }

    @Test
    void anInadmissibilityGivesEachReasonInASentence() {
        Map<String, Object> answers =
                inadmissible(List.of("E10", "OTHER"), "Le projet ne porte que sur l’envoi de matériel.");
        progress.judge(trade.actor(Role.CASE_OFFICER), id, false, List.of("E10", "OTHER"), answers);

        IssuedDocument letter = letters.issueInadmissibilityLetter(CLOCKWORK, id);

        assertThat(text(letter))
                .contains("L’objet de la demande figure parmi les dépenses exclues")
                .contains("ne porte que sur l’envoi de matériel")
                .contains("Voies et délais de recours");
        assertThat(kinds(trade.actor("agent"))).contains(LetterKind.INADMISSIBILITY_LETTER);
    }

    @Test
    void anInadmissibilityIsDatedByTheJudgementWhereTheCallIs() {
        trade.at(Trade.OPENS.plusDays(3).withHour(0).withMinute(30));
        progress.judge(
                trade.actor(Role.CASE_OFFICER), id, false, List.of("E10"), inadmissible(List.of("E10"), "Exclu."));
        trade.at(Trade.OPENS.plusDays(8));

        assertThat(text(letters.issueInadmissibilityLetter(CLOCKWORK, id)))
                .contains("Acte signé par voie électronique le 14 janvier 2027");
    }

    private Map<String, Object> inadmissible(List<String> reasons, String comment) {
        Map<String, Object> answers = new LinkedHashMap<>(
                RehearsalFiller.fill(forms.get(Forms.ADMISSIBILITY), new Answers(Map.of("verdict", "INADMISSIBLE")))
                        .values());
        answers.put("reasons", reasons);
        answers.put("comment", comment);
        return answers;
    }

    private IssuedDocument rejected() {
        Decision decision = new Decision(
                "DEC-2027-0001",
                id,
                call,
                RankingList.REJECT,
                null,
                Map.of(),
                Money.of(48_000),
                1,
                new BigDecimal("55.50"),
                List.of(ReasonCode.R2),
                "Le budget est fragile.",
                List.of(),
                "",
                Instant.parse("2027-05-25T08:00:00Z"),
                "Ordonnateur fictif",
                null,
                null,
                new Grounds(LocalizedText.of(""), LocalizedText.of(""), "", "", "", true, null),
                DecisionKind.DECISION,
                "");
        return issuing.once(
                CLOCKWORK,
                new Issuing.Cause(call, id, "decision", () -> false),
                now -> decisions.of(file.get(id), decision));
    }

    private List<LetterKind> kinds(Actor reader) {
        return documents.of(reader, id).stream().map(IssuedDocument::kind).toList();
    }

    private String text(IssuedDocument document) {
        try (InputStream in = documents.open(CLOCKWORK, document.id()).content();
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
