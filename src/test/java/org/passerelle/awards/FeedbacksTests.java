package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.Feedback;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Role;
import org.passerelle.reviews.CriterionResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an applicant learns of how its dossier was marked. */
@IntegrationTest
class FeedbacksTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Feedbacks feedbacks;

    @Test
    void tellsMarksAndRemarksOnceTheDecisionIsKnown() {
        SecretCall call = decided(Feedback.COMMENTS);
        DossierId id = call.dossier(RankingList.REJECT);
        assertThat(feedbacks.of(trade.actor("agent"), id)).isEmpty();

        call.publish();

        List<CriterionResult> told = feedbacks.of(trade.actor("agent"), id);
        assertThat(told).extracting(CriterionResult::score).containsOnly(new BigDecimal("2.50"));
        assertThat(told).allSatisfy(result -> assertThat(result.comments()).contains("Argumenté (fictif)."));
        assertThat(told.toString()).doesNotContain("reviewer", "Personne fictive");
        assertThat(codesOf(() -> feedbacks.of(trade.actor("other.agent"), id))).containsExactly("FORBIDDEN");
    }

    @Test
    void tellsMarksAlone() {
        SecretCall call = decided(Feedback.SCORES);
        call.publish();

        assertThat(feedbacks.of(trade.actor("signatory"), call.dossier(RankingList.MAIN)))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.comments()).isEmpty())
                .extracting(CriterionResult::score)
                .containsOnly(new BigDecimal("4.00"));
    }

    @Test
    void tellsNothingWhereTheCallAllowsNothing() {
        SecretCall call = decided(Feedback.NONE);
        call.publish();

        assertThat(feedbacks.of(trade.actor("signatory"), call.dossier(RankingList.MAIN)))
                .isEmpty();
        assertThat(feedbacks.of(trade.actor(Role.CASE_OFFICER), call.dossier(RankingList.MAIN)))
                .isEmpty();
    }

    private SecretCall decided(Feedback feedback) {
        SecretCall call = new SecretCall(application, feedback);
        call.decided();
        return call;
    }
}
