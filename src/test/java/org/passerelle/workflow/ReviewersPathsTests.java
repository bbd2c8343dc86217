package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewersElement.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Role;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;

/** The reviewers of a dossier together: two who agree, two who diverge, one more, a sheet opened again. */
@IntegrationTest
class ReviewersPathsTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Reviews reviews;

    @Autowired
    Worklist worklist;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId id;

    @WalkedOnce
    void twoReviewersWhoAccepted() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.judge(id, true)
                .assign(id, "reviewer1", "reviewer2")
                .opine(id, "post", ConsultationKind.EMBASSY)
                .opine(id, "prefecture", ConsultationKind.PREFECTURE);
    }

    @Test
    void endsWithTwoThatAgree() {
        walk.score(id, "reviewer1", "4").score(id, "reviewer2", "3");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(REVIEW_COMPLETE)).doesNotContain(ids(ASSIGN_THIRD_REVIEWER));
        assertThat(mean()).isEqualByComparingTo("70.00");
    }

    @Test
    void asksForAThirdWhereTheGapIsTooWideAndTakesTheMedian() {
        walk.score(id, "reviewer1", "4.5").score(id, "reviewer2", "3");
        awaits("ASSIGN_THIRD_REVIEWER");
        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER");

        add("reviewer3");
        awaits("ACCEPT_REVIEW");
        trade.accept(id, "reviewer3");
        walk.score(id, "reviewer3", "3.5");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(ASSIGN_THIRD_REVIEWER, REVIEW_COMPLETE));
        assertThat(mean()).as("the median, not the mean of 73.33").isEqualByComparingTo("70.00");
    }

    @Test
    void breaksATieByTheMediansOfThreeSheetsAsWell() {
        lock("reviewer1", "4.5", "5", "1");
        lock("reviewer2", "3", "4.5", "1.5");
        add("reviewer3");
        trade.accept(id, "reviewer3");
        lock("reviewer3", "3.5", "1", "5");

        ReviewScore score = reviews.scores(List.of(id)).get(id);
        assertThat(score.sdgContribution()).as("C4, not the mean of 3.5").isEqualByComparingTo("4.5");
        assertThat(score.reciprocity()).as("C2, not the mean of 2.5").isEqualByComparingTo("1.5");
    }

    @Test
    void asksForAThirdWhereTheThresholdLiesBetween() {
        walk.score(id, "reviewer1", "3").score(id, "reviewer2", "2.5");

        awaits("ASSIGN_THIRD_REVIEWER");
    }

    @Test
    void waitsForOneMoreWhomTheOfficerAddsMeanwhile() {
        walk.score(id, "reviewer1", "4");
        add("reviewer3");
        awaits("SCORE_DOSSIER", "ACCEPT_REVIEW");

        walk.score(id, "reviewer2", "4");
        awaits("ACCEPT_REVIEW");
        trade.accept(id, "reviewer3");
        walk.score(id, "reviewer3", "4");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(COLLECT_FURTHER_SHEET));
    }

    @Test
    void waitsAgainForASheetThatIsOpenedWhileOthersAreAwaited() {
        walk.score(id, "reviewer1", "4");

        unlock("reviewer1");

        awaits("SCORE_DOSSIER", "SCORE_DOSSIER");
        walk.score(id, "reviewer2", "4");
        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER");
        walk.score(id, "reviewer1", "3.5");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(mean()).isEqualByComparingTo("75.00");
    }

    @Test
    void waitsAgainForASheetThatIsOpenedWhileAThirdIsSought() {
        walk.score(id, "reviewer1", "4.5").score(id, "reviewer2", "3");

        unlock("reviewer1");

        awaits("SCORE_DOSSIER");
        walk.score(id, "reviewer1", "3.5");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).doesNotContain(ids(ASSIGN_THIRD_REVIEWER));
    }

    @Test
    void takesTheDossierBackToTheAppraisalWhereASheetIsOpenedBeforeTheRanking() {
        walk.score(id, "reviewer1", "4").score(id, "reviewer2", "4");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        unlock("reviewer2");

        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER");
        assertThat(codesOf(() -> walk.propose(call))).containsExactly("WRONG_STAGE");
        walk.score(id, "reviewer2", "3.5");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(ReviewElement.REVIEW_ONCE_MORE, ReviewElement.FINISH_REOPENED_APPRAISAL));
        walk.propose(call);
        assertThat(codesOf(() -> unlock("reviewer2"))).containsExactly("WRONG_STAGE");
    }

    @Test
    void waitsForOpinionsAndTheSheetThatIsOpenedAfterTheOthersEnded() {
        DossierId other = walk.submitted(call, "Autre projet");
        walk.judge(other, true).assign(other, "reviewer1", "reviewer2");
        walk.score(other, "reviewer1", "4").score(other, "reviewer2", "4");
        reviews.unlock(trade.actor(Role.CASE_OFFICER), other, trade.person("reviewer1"), "Erreur de saisie");
        jobs.runDue();

        walk.opine(other, "post", ConsultationKind.EMBASSY).opine(other, "prefecture", ConsultationKind.PREFECTURE);
        walk.waits(other, Stage.UNDER_APPRAISAL, "REVIEWER");
        walk.score(other, "reviewer1", "4");
        walk.waits(other, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(other))).contains(ids(ReviewElement.REVIEWED_AGAIN));
    }

    private void add(String reviewer) {
        reviewers.add(trade.actor(Role.CASE_OFFICER), id, trade.person(reviewer));
        jobs.runDue();
    }

    private void lock(String reviewer, String score, String sdgContribution, String reciprocity) {
        ScoreSheet sheet = Plans.sheet(score);
        Map<String, BigDecimal> scores = new TreeMap<>(sheet.scores());
        scores.put("C4", new BigDecimal(sdgContribution));
        scores.put("C2", new BigDecimal(reciprocity));
        reviews.lock(
                trade.actor(reviewer),
                id,
                new ScoreSheet(scores, sheet.comments(), "Forces", "Faiblesses", null, Recommendation.FUND, true));
        jobs.runDue();
    }

    private void unlock(String reviewer) {
        reviews.unlock(trade.actor(Role.CASE_OFFICER), id, trade.person(reviewer), "Erreur de saisie");
        jobs.runDue();
    }

    private BigDecimal mean() {
        return reviews.scores(List.of(id)).get(id).mean();
    }

    private void awaits(String... kinds) {
        assertThat(worklist.of(id)).extracting(item -> item.kind().name()).containsExactlyInAnyOrder(kinds);
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}
