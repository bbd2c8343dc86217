package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.passerelle.Refusals.codesOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision form: what the committee said stands in it, what the officer makes of it is signed and printed. */
@IntegrationTest
class SigningTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Awards awards;

    @Autowired
    DecisionPages pages;

    @Autowired
    DossierFile file;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    JdbcClient jdbc;

    SecretCall call;

    @WalkedOnce
    void aCallToSign() {
        call = new SecretCall(application);
        call.propose();
        call.deliberate();
    }

    @Test
    void signsWhatTheCommitteeSaidWhereNothingIsChanged() {
        call.decide();

        assertThat(decision(RankingList.MAIN).reasons()).isEmpty();
        assertThat(decision(RankingList.PARTIAL).reasons()).containsExactly(ReasonCode.R8);
        assertThat(decision(RankingList.WAITING).reasons()).containsExactly(ReasonCode.R8);
        assertThat(decision(RankingList.REJECT).reasons()).containsExactly(ReasonCode.R2);
        assertThat(letter(RankingList.WAITING))
                .contains("a inscrit ce projet sur la liste complémentaire", "Le calendrier reste à préciser.")
                .doesNotContain("crédits restants", "enveloppe de l’appel est épuisée");
    }

    @Test
    void numbersTheDecisionsOfAYearAndPrintsTheNumber() {
        call.decide();

        assertThat(awards.ofCall(trade.actor(Role.AUDITOR), call.id()))
                .extracting(Decision::number)
                .containsExactlyInAnyOrder("DEC-2027-0001", "DEC-2027-0002", "DEC-2027-0003", "DEC-2027-0004");
        assertThat(letter(RankingList.REJECT))
                .contains("Décision n° " + decision(RankingList.REJECT).number());
    }

    @Test
    void signsAndPrintsWhatTheOfficerChanged() {
        sign(
                RankingList.REJECT,
                Map.of("reasons", List.of("R4", "R5"), "reasonText", "Le budget ne dit rien des missions."));
        call.letters();

        Decision rejection = decision(RankingList.REJECT);
        assertThat(rejection.reasons()).containsExactly(ReasonCode.R4, ReasonCode.R5);
        assertThat(rejection.delegation()).isEqualTo("Arrêté fictif n° 7");
        assertThat(letter(RankingList.REJECT))
                .contains("pas suffisamment équilibré", "assez étayé", "Le budget ne dit rien des missions.")
                .contains("Délégation de signature : Arrêté fictif n° 7")
                .doesNotContain("inférieure au seuil");
        assertThat(letter(RankingList.MAIN)).contains("Arrêté fictif n° 7");
    }

    @Test
    void addsConditionsToAGrantAlone() {
        sign(
                RankingList.MAIN,
                Map.of(
                        "conditions",
                        List.of(Map.of("condition", "Transmettre la délibération exécutoire.")),
                        "departure",
                        "La délibération manque au dossier (fictif)."));
        call.letters();

        assertThat(decision(RankingList.MAIN).conditions()).containsExactly("Transmettre la délibération exécutoire.");
        assertThat(letter(RankingList.MAIN)).contains("Transmettre la délibération exécutoire.");
    }

    /** As the minutes print it, the opinion of the embassy binds what the committee gave. */
    @Test
    void addsStrikesAndChangesConditionsOfTheCommitteeWithWrittenReasonsAlone() {
        String given = "Assurer un suivi à distance (fictif).";
        call.conditioned(RankingList.MAIN, given);

        assertThat(refused(given, "Transmettre le budget (fictif)."))
                .containsExactly("added=Transmettre le budget (fictif).", "struck=none");
        assertThat(refused()).containsExactly("added=none", "struck=" + given);
        assertThat(refused("Assurer un suivi (fictif)."))
                .containsExactly("added=Assurer un suivi (fictif).", "struck=" + given);
        assertThat(edit(RankingList.MAIN, conditions(given)).departs()).isFalse();

        Map<String, Object> reasoned = new HashMap<>(conditions());
        reasoned.put("departure", "Le suivi est assuré sur place (fictif).");
        assertThat(edit(RankingList.MAIN, reasoned).departs()).isTrue();
        call.decide();
        assertThat(decision(RankingList.MAIN).conditions()).isEmpty();
    }

    /** What the refusal says of the conditions, beside the field of the reasons. */
    private List<String> refused(String... words) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> edit(RankingList.MAIN, conditions(words)));
        Finding finding = refusal.findings().get(0);
        assertThat(refusal.findings()).hasSize(1);
        assertThat(finding.code()).isEqualTo("DEPARTURE_CONDITIONS");
        assertThat(finding.place()).endsWith(".departure");
        return List.of(
                "added=" + finding.evidence().get("added"),
                "struck=" + finding.evidence().get("struck"));
    }

    private static Map<String, Object> conditions(String... words) {
        return Map.of(
                "conditions",
                Stream.of(words)
                        .map(condition -> Map.of("condition", condition))
                        .toList());
    }

    @Test
    void bindsAGrantAgainstTheCommitteeByTheConditionsOfItsOpinions() {
        call.conditioned(RankingList.WAITING, "Assurer un suivi à distance (fictif).");
        Map<String, Object> awarded = Map.of("outcome", "AWARDED", "departure", "Un crédit est annoncé.");

        assertThat(edit(RankingList.WAITING, awarded).answers().items("conditions"))
                .extracting(item -> item.text("condition").orElseThrow())
                .containsExactly("Assurer un suivi à distance (fictif).");
        call.decide();

        assertThat(decision(RankingList.WAITING).conditions()).containsExactly("Assurer un suivi à distance (fictif).");
        assertThat(letter(RankingList.WAITING)).contains("Assurer un suivi à distance (fictif).");
        assertThat(decision(RankingList.REJECT).conditions()).isEmpty();
    }

    @Test
    void refusesARejectionWithoutWordsAndSignsNothing() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> sign(RankingList.REJECT, Map.of("reasons", List.of("R8"), "reasonText", " ")));

        assertThat(refusal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("COMMENT_REQUIRED");
            assertThat(finding.place())
                    .isEqualTo(file.get(call.dossier(RankingList.REJECT)).name() + ".reasonText");
        });
        assertThat(file.get(call.dossier(RankingList.MAIN)).stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void differsFromTheCommitteeWithWrittenReasonsAlone() {
        Map<String, Object> rejected = Map.of("outcome", "REJECTED", "reasons", List.of("R7"));
        assertThat(codesOf(() -> edit(RankingList.MAIN, rejected))).containsExactly("DEPARTURE_REASON");
        assertThat(codesOf(() -> edit(RankingList.PARTIAL, Map.of("amount", "24000.00"))))
                .containsExactly("DEPARTURE_AMOUNT", "DEPARTURE_REASON");

        edit(RankingList.PARTIAL, Map.of("amount", "16800.00", "departure", "Le volet formation est repris ailleurs."));
        sign(
                RankingList.MAIN,
                Map.of(
                        "outcome", "REJECTED",
                        "reasons", List.of("R7"),
                        "departure", "La zone est fermée depuis la séance."));
        call.letters();

        assertThat(file.get(call.dossier(RankingList.MAIN)).stage()).isEqualTo(Stage.REJECTED);
        assertThat(decision(RankingList.MAIN).grounds().departure()).isEqualTo("La zone est fermée depuis la séance.");
        assertThat(decision(RankingList.PARTIAL).grant()).isEqualTo(Money.of(16_800));
        assertThat(letter(RankingList.MAIN)).contains("Les conditions de sécurité ne permettent pas");
    }

    @Test
    void grantsNoMoreThanTheEnvelopeHolds() {
        jdbc.sql(
                        "update passerelle.call set definition = jsonb_set(definition, '{funders,0,envelope}', '\"44000.00\"')")
                .update();

        edit(RankingList.WAITING, Map.of("outcome", "AWARDED", "departure", "Un crédit est annoncé."));

        assertThat(codesOf(() -> trade.decide(call.id()))).containsExactly("AWARD_ENVELOPE");
        assertThat(file.get(call.dossier(RankingList.MAIN)).stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void writesToAnEnglishReaderInEnglish() {
        jdbc.sql("update passerelle.person set language = 'EN' where login = 'signatory'")
                .update();
        call.decide();

        assertThat(letter(RankingList.MAIN))
                .contains("Award of a grant", "€24,000.00", "50.00%", "Decision no. DEC-2027-", "no later than")
                .doesNotContain("Attribution");
        assertThat(letter(RankingList.WAITING)).contains("Rank on the waiting list: 1");
    }

    private void sign(RankingList list, Map<String, Object> answers) {
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        edit(list, answers);
        trade.decide(officer, call.id());
    }

    private DecisionPage edit(RankingList list, Map<String, Object> answers) {
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        DecisionPage page = pages.open(officer, call.dossier(list));
        return pages.save(
                officer, page.dossier(), page.version(), page.answers().with(answers));
    }

    private Decision decision(RankingList list) {
        return awards.of(trade.actor(Role.AUDITOR), call.dossier(list)).orElseThrow();
    }

    /** The words of the decision letter, blanks made plain. */
    private String letter(RankingList list) {
        DossierId id = call.dossier(list);
        IssuedDocument letter = documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind().isDecision())
                .findFirst()
                .orElseThrow();
        try (InputStream in = documents.open(Actor.clockwork(), letter.id()).content();
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
