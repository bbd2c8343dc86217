package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.reviews.fairness.Overlap;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FairnessBenchTests {

    @Autowired
    Trade trade;

    @Autowired
    FairnessBench benches;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Committee committee;

    @Autowired
    DueJobs jobs;

    @Test
    void isKeptFromACallThatDoesNotAnnounceIt() {
        CallId call = trade.openCall("AAP-2027-TEST");

        assertThat(codesOf(() -> benches.consult(trade.actor(Role.COMMITTEE_CHAIR), call, Set.of())))
                .containsExactly("UNKNOWN");
        assertThat(benches.consulted(call)).isEmpty();
    }

    @Test
    void saysWhatIsMissingWhileReviewersHaveTooFewSheets() {
        CallId call = announced();
        appraised(call, "3", "4", "3.5");

        Bench bench =
                benches.consult(trade.actor(Role.CASE_OFFICER), call, Set.of()).bench();

        assertThat(bench.figures()).isEmpty();
        assertThat(bench.overlap().tooFew()).extracting(Overlap.Few::letter).containsExactly("A", "B");
        assertThat(bench.overlap().tooFew()).extracting(Overlap.Few::sheets).containsExactly(3, 3);
    }

    @Test
    void ranksWhatCountsAndLeavesOutWhatWasWithdrawnOrIsStillScored() {
        CallId call = announced();
        List<DossierId> ids = appraised(call, "4.5", "4", "3.5", "3", "2.5", "2");
        trade.underAppraisal(call);
        dossiers.withdraw(trade.actor("signatory"), ids.get(0), "Le partenaire se retire.");

        Bench.Figures figures = benches.consult(trade.actor(Role.CASE_OFFICER), call, Set.of(ids.get(1), ids.get(2)))
                .bench()
                .figures()
                .orElseThrow();

        assertThat(figures.standings())
                .extracting(s -> s.dossier().id())
                .containsExactly(ids.get(1), ids.get(2), ids.get(3), ids.get(4), ids.get(5));
        assertThat(figures.standings().get(0).raw()).isEqualTo(80);
        assertThat(figures.standings()).extracting(Bench.Standing::adjustedRank).containsExactly(1, 2, 3, 4, 5);
        assertThat(figures.cut()).isEqualTo(2);
        assertThat(figures.criteria()).hasSize(8);
    }

    @Test
    void namesReviewersOnlyToThoseToWhomTheCallDoes() {
        CallId call = announced(Map.of("COMMITTEE_MEMBER", Map.of("REVIEWER_NAMES", "NEVER")));
        appraised(call, "4");
        ranked(call);

        assertThat(benches.consult(trade.actor(Role.COMMITTEE_MEMBER), call, Set.of())
                        .names())
                .isEmpty();
        assertThat(benches.consult(trade.actor(Role.COMMITTEE_CHAIR), call, Set.of())
                        .names())
                .containsValue(trade.actor("reviewer1").name());
        assertThat(benches.consult(trade.actor(Role.CASE_OFFICER), call, Set.of())
                        .names())
                .containsValue(trade.actor("reviewer1").name());
    }

    @Test
    void remembersWhoConsultedItAndNotTheAuditor() {
        CallId call = announced();
        appraised(call, "4");
        ranked(call);

        benches.consult(trade.actor(Role.COMMITTEE_SECRETARY), call, Set.of());
        benches.consult(trade.actor(Role.AUDITOR), call, Set.of());

        assertThat(benches.consulted(call))
                .extracting(FairnessBench.Consulted::name)
                .containsExactly(trade.actor(Role.COMMITTEE_SECRETARY).name());
    }

    @Test
    void showsTheCommitteeNothingBeforeTheRanking() {
        CallId call = announced();
        appraised(call, "4.5", "4", "3.5", "3", "2.5", "2");
        Actor member = trade.actor(Role.COMMITTEE_MEMBER);

        FairnessBench.Opened early = benches.consult(member, call, Set.of());
        assertThat(early.early()).isTrue();
        assertThat(early.bench().figures()).isEmpty();
        assertThat(early.bench().overlap().sheets()).isZero();
        assertThat(benches.consulted(call)).isEmpty();

        ranked(call);
        assertThat(benches.consult(member, call, Set.of()).bench().figures()).isPresent();
    }

    @Test
    void keepsTheDispersionFromThoseWhoDoNotSeeOthersScores() {
        CallId call = announced(Map.of(
                "COMMITTEE_MEMBER", Map.of("OTHERS_SCORES", "NEVER", "REVIEWER_NAMES", "NEVER", "COMMENTS", "NEVER")));
        appraised(call, "4.5", "4", "3.5", "3", "2.5", "2");
        ranked(call);

        assertThat(figures(call, Role.COMMITTEE_MEMBER).criteria()).isEmpty();
        assertThat(figures(call, Role.COMMITTEE_CHAIR).criteria()).hasSize(8);
    }

    private Bench.Figures figures(CallId call, Role role) {
        return benches.consult(trade.actor(role), call, Set.of())
                .bench()
                .figures()
                .orElseThrow();
    }

    private void ranked(CallId call) {
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    private CallId announced() {
        return announced(Map.of());
    }

    private CallId announced(Map<String, Object> visibility) {
        CallId call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST",
                        Map.of(
                                "procedure",
                                Map.of("review", Map.of("fairnessBench", true, "visibility", visibility)))));
        trade.at(Trade.OPENS.plusDays(1));
        return call;
    }

    private List<DossierId> appraised(CallId call, String... scores) {
        List<DossierId> ids = new ArrayList<>();
        for (String score : scores) {
            ids.add(trade.appraised(call, score));
        }
        return ids;
    }
}
