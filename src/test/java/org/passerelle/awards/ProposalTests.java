package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
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

    private static Proposal proposal(
            RankingList ranked,
            Placement.Reason because,
            RankingList decided,
            int granted,
            int left,
            List<Condition> set) {
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
                List.of(),
                set,
                java.util.Optional.empty(),
                Map.of("MEAE", Money.of(left)),
                0);
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
