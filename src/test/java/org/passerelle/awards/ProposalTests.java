package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Placement;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Answers;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.FundingPlan;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Condition;

/** The coded reason is true of what happened; 100 € are wanted. */
class ProposalTests {

    private static final DossierId ID = new DossierId(UUID.randomUUID());

    /** Ranked so, because of; the committee put it there, with so much; so much is left of the envelope. */
    @ParameterizedTest
    @CsvSource({
        "MAIN,    SERVED_IN_FULL,       MAIN,    100, 0,   ''",
        "PARTIAL, SERVED_IN_PART,       PARTIAL, 70,  0,   R3",
        "PARTIAL, SERVED_IN_PART,       PARTIAL, 70,  40,  R8",
        "WAITING, ENVELOPE_SHORT,       WAITING, 0,   60,  R3",
        "WAITING, ENVELOPE_SHORT,       WAITING, 0,   100, R8",
        "WAITING, AFTER_ONE_THAT_WAITS, WAITING, 0,   100, R3",
        "MAIN,    SERVED_IN_FULL,       WAITING, 0,   100, R8",
        "MAIN,    SERVED_IN_FULL,       WAITING, 0,   0,   R8",
        "MAIN,    SERVED_IN_FULL,       PARTIAL, 70,  0,   R8",
        "MAIN,    SERVED_IN_FULL,       REJECT,  0,   0,   R8",
        "REJECT,  BELOW_THRESHOLD,      REJECT,  0,   0,   R2",
        "REJECT,  BELOW_THRESHOLD,      WAITING, 0,   0,   R8"
    })
    void givesTheReasonThatIsTrue(
            RankingList ranked, Placement.Reason because, RankingList decided, int granted, int left, String code) {
        Proposal proposal = proposal(ranked, because, decided, granted, left, List.of());

        assertThat(Reasoning.draft(proposal.facts(proposal.committee())).codes())
                .extracting(ReasonCode::name)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    /** The whole would do, the year would not (D5, ADR 0122). */
    @Test
    void waitsForWantOfMoneyWhereAYearLacksIt() {
        Proposal asIfWhole =
                proposal(RankingList.WAITING, Placement.Reason.ENVELOPE_SHORT, RankingList.WAITING, 0, 100, List.of());
        Proposal proposal = new Proposal(
                asIfWhole.call(),
                asIfWhole.session(),
                asIfWhole.dossier(),
                asIfWhole.line(),
                List.of(),
                List.of(),
                asIfWhole.council(),
                new Envelopes(
                        Map.of("MEAE", Money.of(100)),
                        Map.of("MEAE", new TreeMap<>(Map.of(2027, Money.of(100), 2028, Money.ZERO)))),
                new DueYears(Map.of("MEAE", new TreeMap<>(Map.of(2027, Money.of(50), 2028, Money.of(50))))),
                Money.ZERO,
                0,
                asIfWhole.rules());

        Reasoned draft = Reasoning.draft(proposal.facts(proposal.committee()));

        assertThat(draft.codes()).containsExactly(ReasonCode.R3);
        assertThat(draft.paragraph().fr()).contains("2027)", "2028)");
    }

    @Test
    void takesEachConditionOnceAndForAGrantAlone() {
        List<Condition> set = List.of(
                new Condition(Condition.Kind.OPINION, "Un point d’étape."),
                new Condition(Condition.Kind.DOCUMENT, "Une assurance."),
                new Condition(Condition.Kind.OPINION, " Un point d’étape."));

        assertThat(proposal(RankingList.MAIN, Placement.Reason.SERVED_IN_FULL, RankingList.MAIN, 100, 0, set)
                        .conditions())
                .containsExactly("Un point d’étape.", "Une assurance.");
        assertThat(proposal(RankingList.WAITING, Placement.Reason.ENVELOPE_SHORT, RankingList.WAITING, 0, 0, set)
                        .conditions())
                .isEmpty();
    }

    /** What the signed act rests on: each body by name, its silence, what came late, and every rule in its version. */
    @Test
    void quotesEachOpinionInBothLanguagesAndEveryRuleByItsVersion() {
        Proposal proposal = proposal(
                RankingList.REJECT,
                Placement.Reason.BELOW_THRESHOLD,
                RankingList.REJECT,
                0,
                0,
                List.of(),
                List.of(
                        opinion(ConsultationKind.EMBASSY, "Cotonou", OpinionValue.FAVOURABLE, null),
                        opinion(
                                ConsultationKind.PREFECTURE,
                                "Région fictive B",
                                OpinionValue.DEEMED_SILENT,
                                OpinionValue.UNFAVOURABLE)));

        String act = ActText.of(proposal, proposal.committee(), org.passerelle.forms.Answers.none());

        assertThat(act)
                .contains("Cotonou", "Favorable", "Favourable", "région fictive B", "Réputé rendu sans observation")
                .contains("avis tardif du 2 juin 2027", "Défavorable", "late opinion of 2 June 2027", "Unfavourable")
                .contains("éligibilité version 3", "saisine des avis version 2", "(version 4)", "instruction version 7")
                .doesNotContain("Note réservée");
        assertThat(Reasoning.draft(proposal.facts(proposal.committee()))
                        .paragraph()
                        .fr())
                .as("what goes to the applicant")
                .doesNotContain("avis", "Cotonou");
    }

    private static Consultation opinion(
            ConsultationKind kind, String label, OpinionValue value, @Nullable OpinionValue late) {
        Instant asked = Instant.parse("2027-04-05T08:00:00Z");
        OpinionVersion version = late == null
                ? null
                : new OpinionVersion(
                        1,
                        true,
                        Instant.parse("2027-06-02T08:00:00Z"),
                        "Nom",
                        late,
                        "Note réservée",
                        List.of(),
                        Map.of());
        return new Consultation(
                ConsultationId.random(),
                ID,
                kind,
                kind + ":" + label,
                label,
                asked,
                asked,
                value == OpinionValue.DEEMED_SILENT ? Consultation.Status.SILENT : Consultation.Status.GIVEN,
                value,
                "Note réservée",
                List.of(),
                Map.of(),
                asked,
                "Nom",
                new Course(null, null, null, null, 1, version));
    }

    private static Proposal proposal(
            RankingList ranked,
            Placement.Reason because,
            RankingList decided,
            int granted,
            int left,
            List<Condition> set) {
        return proposal(ranked, because, decided, granted, left, set, List.of());
    }

    private static Proposal proposal(
            RankingList ranked,
            Placement.Reason because,
            RankingList decided,
            int granted,
            int left,
            List<Condition> set,
            List<Consultation> opinions) {
        Map<String, Money> wants = Map.of("MEAE", Money.of(100));
        Map<String, Money> grants = granted == 0 ? Map.of() : Map.of("MEAE", Money.of(granted));
        Placement placement = new Placement("DOS-2027-0001", 1, ranked, null, Map.of(), because, Map.of());
        Outcome outcome = new Outcome(decided, null, grants, "", ranked != decided);
        SessionLine line = new SessionLine(
                ID,
                "DOS-2027-0001",
                "Projet",
                "Commune",
                1,
                new BigDecimal("70.00"),
                null,
                wants,
                Money.ZERO,
                placement,
                outcome,
                null);
        return new Proposal(
                Trade.definition("AAP-2027-TEST"),
                SessionId.random(),
                dossier(),
                line,
                opinions,
                set,
                java.util.Optional.empty(),
                Envelopes.of(Map.of("MEAE", Money.of(left))),
                DueYears.UNKNOWN,
                Money.ZERO,
                0,
                Map.of("eligibility", 3, "consultation-routing", 2, "cofinancing-rate", 4, "dossier-review", 7));
    }

    private static Dossier dossier() {
        return new Dossier(
                ID,
                1,
                CallId.random(),
                new OrganisationId(UUID.randomUUID()),
                "DOS-2027-0001",
                Stage.PROPOSED,
                Answers.none(),
                FundingPlan.empty(),
                List.of(),
                null,
                null,
                false);
    }
}
