package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The anchors of a call, set by the service and scored by its reviewers before their first sheet. */
@IntegrationTest
class CalibrationsTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String WHY = "Partenariat solide, budget peu détaillé.";

    @Autowired
    Trade trade;

    @Autowired
    Anchors anchors;

    @Autowired
    Calibrations calibrations;

    @Autowired
    Reviews reviews;

    @Autowired
    Recusals recusals;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Invitations invitations;

    @Autowired
    Consultations consultations;

    @Autowired
    FairnessBench benches;

    @Autowired
    Committee committee;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    People people;

    @Autowired
    Ties ties;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId anchor;
    DossierId dossier;
    Actor manager;
    Actor reviewer;

    @WalkedOnce
    void aCalibratedCallWithADossierThatCompetesNoMore() {
        call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of("procedure", Map.of("review", Map.of("calibration", true, "fairnessBench", true)))));
        trade.at(Trade.OPENS.plusDays(1));
        anchor = withdrawn(call);
        dossier = trade.underAppraisal(call);
        manager = trade.actor(Role.CALL_MANAGER);
        reviewer = trade.actor("reviewer1");
    }

    @Test
    void opensNoSheetBeforeTheAnchorsAreScored() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");

        assertThat(codesOf(() -> reviews.save(reviewer, dossier, ScoreSheet.empty(), Plans.sheet("3"))))
                .containsExactly("CALIBRATION_FIRST");
        assertThat(codesOf(() -> reviews.lock(reviewer, dossier, Plans.sheet("3"))))
                .containsExactly("CALIBRATION_FIRST");
        assertThat(file.read(reviewer, anchor).id()).isEqualTo(anchor);
        score("3");

        reviews.lock(reviewer, dossier, Plans.sheet("3"));
        assertThat(codesOf(() -> file.read(reviewer, anchor))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> reviews.save(trade.actor("reviewer2"), dossier, ScoreSheet.empty(), Plans.sheet("3"))))
                .containsExactly("CALIBRATION_FIRST");
    }

    @Test
    void hidesTheReferenceUntilTheOwnScoreIsGivenAndThenTellsTheDistance() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        assertThat(calibrations.of(reviewer, call)).singleElement().matches(step -> step.done() == null);

        score("2.5");

        Calibration done = calibrations.of(reviewer, call).get(0).done();
        assertThat(done).isNotNull();
        assertThat(done.distance(Plans.grid())).isEqualByComparingTo("-30");
        assertThat(done.distance(Plans.grid().get(0))).isEqualByComparingTo("-1.5");
        assertThat(done.anchor().reason()).isEqualTo(WHY);
        assertThat(calibrations.of(trade.actor("reviewer2"), call))
                .singleElement()
                .matches(step -> step.done() == null);
    }

    @Test
    void hidesAnAnchorThatAnInterestClosesToAReviewerWhoHasScoredIt() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        score("3");
        assertThat(calibrations.of(reviewer, call)).hasSize(1);

        ties.find(trade.actor(Role.CASE_OFFICER), anchor, reviewer.personId(), TieKind.FAMILY, "Parenté (fictif)");

        assertThat(calibrations.of(reviewer, call)).isEmpty();
        assertThat(calibrations.isAwaited(reviewer, call)).isFalse();
    }

    @Test
    void tellsTheServiceTheDistancesOfAll() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        score("3");
        calibrations.score(trade.actor("reviewer2"), call, anchor, scores("4.5"));

        for (Role role : List.of(Role.CASE_OFFICER, Role.CALL_MANAGER, Role.AUDITOR)) {
            assertThat(anchors.distances(trade.actor(role), call))
                    .extracting(each -> each.reviewerName() + " " + each.distance(Plans.grid()))
                    .containsExactly("Personne fictive reviewer1 -20.00", "Personne fictive reviewer2 10.00");
        }
        assertThat(file.trail(trade.actor(Role.AUDITOR), anchor))
                .extracting(TrailEntry::verb)
                .doesNotContain("score");
    }

    @Test
    void countsNowhere() {
        DossierId rated = trade.underAppraisal(call);
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        trade.reviewed(rated, "reviewer1", "reviewer2");
        for (String login : List.of("reviewer1", "reviewer2")) {
            calibrations.score(trade.actor(login), call, anchor, scores("1"));
        }
        for (DossierId each : List.of(dossier, rated)) {
            opinions(each);
            reviews.lock(reviewer, each, Plans.sheet("4"));
            reviews.lock(trade.actor("reviewer2"), each, Plans.sheet("4"));
        }
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());

        assertThat(reviews.scores(List.of(anchor))).isEmpty();
        assertThat(benches.consult(trade.actor(Role.CASE_OFFICER), call, Set.of())
                        .bench()
                        .overlap()
                        .sheets())
                .isEqualTo(4);
        assertThat(committee
                        .propose(trade.actor(Role.COMMITTEE_SECRETARY), call)
                        .lines())
                .extracting(SessionLine::dossier)
                .containsExactlyInAnyOrder(dossier, rated);
    }

    @Test
    void takesAnAnchorOfAnEarlierCallAndTwoAtMost() {
        CallId earlier = trade.publishedCall("AAP-2026-AVANT");
        DossierId second = withdrawn(earlier);
        DossierId third = withdrawn(earlier);
        set(anchor, "4");
        set(second, "3");

        assertThat(codesOf(() -> set(third, "3"))).containsExactly("ANCHORS_FULL");
        set(second, "3.5");
        assertThat(anchors.of(trade.actor(Role.CASE_OFFICER), call))
                .extracting(each -> each.reference().total(Plans.grid()).intValue())
                .containsExactlyInAnyOrder(80, 70);
        anchors.drop(manager, call, second);
        set(third, "3");
        assertThat(codesOf(() -> anchors.drop(manager, call, second))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void refusesADossierThatCompetesAndAReferenceThatIsNotWhole() {
        Map<String, BigDecimal> odd = new HashMap<>(scores("4").points());
        odd.remove("C2");
        odd.put("C3", new BigDecimal("3.3"));

        assertThat(codesOf(() -> set(dossier, "4"))).containsExactly("ANCHOR_COMPETES");
        assertThat(codesOf(() -> anchors.set(manager, call, "DOS-1999-0001", new Scores(odd), " ")))
                .containsExactlyInAnyOrder("ANCHOR_UNKNOWN", "INCOMPLETE_SHEET", "INVALID_VALUE", "REQUIRED_FIELD");
    }

    @Test
    void keepsTheAnchorsOnceAReviewerHasAccepted() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");

        assertThat(codesOf(() -> set(anchor, "3"))).containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> anchors.drop(manager, call, anchor))).containsExactly("ALREADY_DONE");
        assertThat(anchors.isOpen(call)).isFalse();
    }

    @Test
    void setsNoneWhereTheCallAnnouncesNoCalibration() {
        CallId plain = trade.publishedCall("AAP-2027-SANS");

        assertThat(codesOf(() -> anchors.set(manager, plain, name(anchor), scores("4"), WHY)))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void takesOneWholeScoreOfEachReviewerForGood() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");

        assertThat(codesOf(() -> calibrations.score(reviewer, call, anchor, new Scores(Map.of()))))
                .containsExactly("INCOMPLETE_SHEET");
        assertThat(codesOf(() -> calibrations.score(reviewer, call, dossier, scores("3"))))
                .containsExactly("NO_SUCH_TASK");
        assertThat(codesOf(() -> calibrations.score(trade.actor("reviewer3"), call, anchor, scores("3"))))
                .containsExactly("FORBIDDEN");
        score("3");
        assertThat(codesOf(() -> score("4"))).containsExactly("ALREADY_DONE");
    }

    @Test
    void closesTheAnchorsToWhomLeavesTheLastDossierOfTheCall() {
        set(anchor, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        assertThat(file.read(reviewer, anchor).id()).isEqualTo(anchor);

        recusals.declare(reviewer, dossier, "Ancien emploi (fictif)");

        assertThat(codesOf(() -> file.read(reviewer, anchor))).containsExactly("FORBIDDEN");
        assertThat(file.read(trade.actor("reviewer2"), anchor).id()).isEqualTo(anchor);
    }

    @Test
    void closesAnAnchorAgainToWhoOnceDeclinedToScoreIt() {
        DossierId declined = trade.underAppraisal(call);
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER),
                declined,
                List.of(trade.person("reviewer1"), trade.person("reviewer3")));
        invitations.decline(reviewer, declined, "Trop de fiches (fictif)");
        invitations.decline(trade.actor("reviewer3"), declined, "Trop de fiches (fictif)");
        dossiers.withdraw(trade.actor("signatory"), declined, "Le partenaire se retire.");
        jobs.runDue();
        set(declined, "4");
        trade.reviewed(dossier, "reviewer1", "reviewer3");
        assertThat(file.read(reviewer, declined).id()).isEqualTo(declined);

        calibrations.score(reviewer, call, declined, scores("3"));
        recusals.declare(trade.actor("reviewer3"), dossier, "Ancien emploi (fictif)");

        assertThat(codesOf(() -> file.read(reviewer, declined))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> file.read(trade.actor("reviewer3"), declined))).containsExactly("FORBIDDEN");
    }

    @Test
    void asksNobodyToScoreAnAnchorOfTheirOwn() {
        trade.lead("EPL", OrganisationKind.COMMUNE);
        DossierId others = trade.completeDraft(call, "epl.agent", "Dossier d'une autre commune", "24000.00");
        dossiers.submit(trade.actor("epl.signatory"), others);
        trade.admissible(others);
        people.create(
                Actor.clockwork(),
                new Profile(
                        "elue",
                        "Élue de Brévalle",
                        "elue@exemple.invalid",
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        trade.organisation("BRE"),
                        null,
                        null,
                        null));
        set(anchor, "4");
        trade.reviewed(others, "elue", "reviewer2");

        assertThat(calibrations.of(trade.actor("elue"), call)).isEmpty();
        assertThat(codesOf(() -> file.read(trade.actor("elue"), anchor))).containsExactly("FORBIDDEN");
        reviews.save(trade.actor("elue"), others, ScoreSheet.empty(), Plans.sheet("3"));
    }

    private DossierId withdrawn(CallId of) {
        DossierId id = trade.submitted(of);
        dossiers.withdraw(trade.actor("signatory"), id, "Le partenaire se retire.");
        jobs.runDue();
        return id;
    }

    private void opinions(DossierId id) {
        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        trade.give(
                trade.actor("prefecture"),
                id,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
        jobs.runDue();
    }

    private String name(DossierId id) {
        return file.get(id).name();
    }

    private void set(DossierId id, String score) {
        anchors.set(manager, call, name(id), scores(score), WHY);
    }

    private void score(String score) {
        calibrations.score(reviewer, call, anchor, scores(score));
    }

    private static Scores scores(String score) {
        return new Scores(Plans.sheet(score).scores());
    }
}
