package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewsTests {

    @Autowired
    Trade trade;

    @Autowired
    Reviews reviews;

    @Autowired
    Reviewers reviewers;

    @Autowired
    DossierFile file;

    @Autowired
    People people;

    DossierId dossier;

    @BeforeEach
    void aDossierUnderAppraisal() {
        var call = trade.openCall("AAP-2027-TEST");
        dossier = trade.underAppraisal(call);
    }

    @Test
    void givesTheReviewersTheDossierToRead() {
        assertThat(codesOf(() -> file.read(trade.actor("reviewer1"), dossier))).containsExactly("FORBIDDEN");

        assign();

        assertThat(file.read(trade.actor("reviewer1"), dossier).id()).isEqualTo(dossier);
    }

    @Test
    void refusesFewerReviewersThanTheCallAsksFor() {
        assertThat(codesOf(() ->
                        reviewers.assign(trade.actor(Role.CASE_OFFICER), dossier, List.of(trade.person("reviewer1")))))
                .containsExactly("INVALID_VALUE");
    }

    @Test
    void refusesToAssignTwice() {
        assign();

        assertThat(codesOf(this::assign)).containsExactly("ALREADY_DONE");
    }

    @Test
    void hidesOthersSheetsUntilTheOwnIsLocked() {
        assign();
        reviews.lock(trade.actor("reviewer2"), dossier, Plans.sheet("4"));

        assertThat(reviews.of(trade.actor("reviewer1"), dossier)).hasSize(1);
        reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("3"));
        assertThat(reviews.of(trade.actor("reviewer1"), dossier)).hasSize(2);
    }

    @Test
    void locksASheetOnceForGood() {
        assign();
        reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("4"));

        assertThat(codesOf(() -> reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("3"))))
                .containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> reviews.save(trade.actor("reviewer1"), dossier, ScoreSheet.empty(), Plans.sheet("3"))))
                .containsExactly("ALREADY_DONE");
    }

    @Test
    void keepsAnUnfinishedSheetButDoesNotLockIt() {
        assign();
        ScoreSheet unfinished = withScores(Map.of("C1", new BigDecimal("3.5")));
        reviews.save(trade.actor("reviewer1"), dossier, ScoreSheet.empty(), unfinished);

        assertThat(reviews.own(trade.actor("reviewer1"), dossier).orElseThrow().sheet())
                .isEqualTo(unfinished);
        assertThat(codesOf(() -> reviews.lock(trade.actor("reviewer1"), dossier, unfinished)))
                .containsExactly("INCOMPLETE_SHEET", "REQUIRED_FIELD");
    }

    @Test
    void putsTogetherWhatTwoPagesOfOneReviewerWrite() {
        assign();
        Actor reviewer = trade.actor("reviewer1");
        ScoreSheet read = reviews.own(reviewer, dossier).orElseThrow().sheet();
        ScoreSheet first = with(read, Map.of(), "Un partenariat solide.");
        ScoreSheet second = with(read, Map.of("C1", new BigDecimal("3.5")), "");

        SavedSheet kept = reviews.save(reviewer, dossier, read, first);
        assertThat(kept.elsewhere()).isFalse();
        SavedSheet both = reviews.save(reviewer, dossier, read, second);

        assertThat(both.elsewhere()).isTrue();
        assertThat(both.clashes()).isEmpty();
        assertThat(both.sheet().strengths()).isEqualTo("Un partenariat solide.");
        assertThat(both.sheet().scores()).containsOnlyKeys("C1");
        assertThat(reviews.own(reviewer, dossier).orElseThrow().sheet()).isEqualTo(both.sheet());
    }

    @Test
    void leavesTheFirstOfTwoTextsInOneFieldAndTellsTheSecond() {
        assign();
        Actor reviewer = trade.actor("reviewer1");
        ScoreSheet read = reviews.own(reviewer, dossier).orElseThrow().sheet();
        reviews.save(reviewer, dossier, read, with(read, Map.of(), "Un partenariat solide."));

        SavedSheet second = reviews.save(reviewer, dossier, read, with(read, Map.of(), "Un budget clair."));

        assertThat(second.sheet().strengths()).isEqualTo("Un partenariat solide.");
        assertThat(second.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.place()).isEqualTo("strengths");
            assertThat(clash.mine()).isEqualTo("Un budget clair.");
        });
        SavedSheet chosen =
                reviews.save(reviewer, dossier, second.sheet(), with(second.sheet(), Map.of(), "Un budget clair."));
        assertThat(chosen.sheet().strengths()).isEqualTo("Un budget clair.");
    }

    @Test
    void locksNothingThatThePageDoesNotShow() {
        assign();
        Actor reviewer = trade.actor("reviewer1");
        ScoreSheet read = reviews.own(reviewer, dossier).orElseThrow().sheet();
        SavedSheet elsewhere = reviews.save(reviewer, dossier, read, with(read, Map.of(), "Un partenariat solide."));

        assertThat(codesOf(() -> reviews.lock(reviewer, dossier, read, Plans.sheet("4"))))
                .containsExactly("STALE_VERSION");
        reviews.lock(reviewer, dossier, elsewhere.sheet(), Plans.sheet("4"));
        assertThat(reviews.own(reviewer, dossier).orElseThrow().isLocked()).isTrue();
    }

    private static ScoreSheet with(ScoreSheet read, Map<String, BigDecimal> scores, String strengths) {
        return new ScoreSheet(scores, Map.of(), strengths, "", null, null, read.noConflict());
    }

    @Test
    void keepsTheDeclarationWithTheSheetAndLocksNoneWithoutIt() {
        assign();
        ScoreSheet whole = Plans.sheet("4");
        ScoreSheet undeclared = new ScoreSheet(
                whole.scores(),
                whole.comments(),
                whole.strengths(),
                whole.weaknesses(),
                null,
                Recommendation.FUND,
                false);

        assertThat(codesOf(() -> reviews.lock(trade.actor("reviewer1"), dossier, undeclared)))
                .containsExactly("REQUIRED_FIELD");
        reviews.lock(trade.actor("reviewer1"), dossier, whole);
        assertThat(reviews.own(trade.actor("reviewer1"), dossier)
                        .orElseThrow()
                        .sheet()
                        .noConflict())
                .isTrue();
    }

    @Test
    void refusesTheOfficerWhoAssignsAndNamesEveryFaultAtOnce() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        PersonId second = people.create(
                Actor.clockwork(),
                new Profile(
                        "deux.roles",
                        "Deux rôles",
                        "deux@exemple.invalid",
                        Language.FR,
                        Set.of(Role.CASE_OFFICER, Role.REVIEWER),
                        null,
                        null,
                        null,
                        null));
        Actor both = people.actor(second);

        assertThat(codesOf(() -> reviewers.assign(both, dossier, List.of(second, trade.person("reviewer1")))))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(codesOf(() -> reviewers.assign(both, dossier, List.of(second))))
                .containsExactly("CONFLICT_OF_INTEREST", "INVALID_VALUE");
        reviewers.assign(officer, dossier, List.of(second, trade.person("reviewer1")));
    }

    @Test
    void asksForACommentOnAPerfectScore() {
        assign();
        ScoreSheet silent = new ScoreSheet(
                Plans.sheet("5").scores(), Map.of(), "Forces", "Faiblesses", null, Recommendation.FUND, true);

        assertThat(codesOf(() -> reviews.lock(trade.actor("reviewer1"), dossier, silent)))
                .containsExactly("COMMENT_REQUIRED");
    }

    @Test
    void meansTheTotalsOfTheLockedSheets() {
        assign();
        reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("4"));
        assertThat(reviews.scores(List.of(dossier))).isEmpty();

        reviews.lock(trade.actor("reviewer2"), dossier, Plans.sheet("3.5"));

        assertThat(reviews.scores(List.of(dossier)).get(dossier).mean()).isEqualByComparingTo("75.00");
    }

    @Test
    void forbidsAReviewerWhoWasNotAssigned() {
        assign();

        assertThat(codesOf(() -> reviews.lock(trade.actor("reviewer3"), dossier, Plans.sheet("4"))))
                .containsExactly("FORBIDDEN");
    }

    private void assign() {
        trade.reviewed(dossier, "reviewer1", "reviewer2");
    }

    private static ScoreSheet withScores(Map<String, BigDecimal> scores) {
        return new ScoreSheet(new TreeMap<>(scores), Map.of(), "", "", null, null, true);
    }
}
