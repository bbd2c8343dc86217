package org.passerelle.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Each act that judges is recorded by the act itself, and keeps the person from judging in another quality. */
@IntegrationTest
class JudgementsRecordedTests {

    @Autowired
    Trade trade;

    @Autowired
    Judgements judgements;

    @Autowired
    Progress progress;

    @Autowired
    Consultations consultations;

    @Autowired
    Committee committee;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId dossier;

    @WalkedOnce
    void aDossierUnderAppraisal() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        dossier = trade.underAppraisal(call);
    }

    @Test
    void ofTheOfficerWhoFoundItAdmissible() {
        Actor officer = trade.actor(Role.CASE_OFFICER);

        assertRecorded(officer, Quality.ADMISSIBILITY);
        assertThat(codesOf(() -> opinionOf(everything(officer)))).containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void ofTheBodyThatGaveItsOpinion() {
        Actor post = trade.actor("post");
        opinionOf(post);

        assertRecorded(post, Quality.OPINION);
        assertThat(codesOf(() -> judgeAs(everything(post)))).containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void ofTheReviewerWhoLockedASheet() {
        Actor reviewer = trade.actor("reviewer1");
        trade.appraise(dossier, "4");

        assertRecorded(reviewer, Quality.REVIEW);
        assertThat(codesOf(() -> judgeAs(everything(reviewer)))).containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void ofTheChairWhoClosedTheSession() {
        deliberate();
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);

        assertRecorded(chair, Quality.COMMITTEE);
        assertThat(codesOf(() -> trade.decide(everything(chair), call))).containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void ofTheOfficerWhoSignedTheDecision() {
        deliberate();
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        trade.decide(officer, call);

        assertRecorded(officer, Quality.DECISION);
        assertThat(codesOf(() -> judgeAs(everything(officer)))).containsExactly("CONFLICT_OF_INTEREST");
    }

    private void deliberate() {
        trade.appraise(dossier, "4");
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, new Deliberation(Map.of(), List.of(), "Paris"));
    }

    private void assertRecorded(Actor actor, Quality quality) {
        assertThat(judgements.before(actor.personId(), dossier)).containsExactly(quality);
    }

    private void judgeAs(Actor actor) {
        progress.judge(actor, dossier, true, List.of(), trade.admissibility());
    }

    private void opinionOf(Actor actor) {
        trade.give(actor, dossier, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
    }

    /** The same person with every role, for the post that was asked. */
    private static Actor everything(Actor actor) {
        return new Actor(
                actor.person(),
                actor.login(),
                actor.name(),
                actor.language(),
                EnumSet.allOf(Role.class),
                null,
                "COTONOU",
                null,
                null);
    }
}
