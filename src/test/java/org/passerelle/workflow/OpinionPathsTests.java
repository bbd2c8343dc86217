package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ConsultationElement.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an opinion departs from question and answer: escalated, put off, withdrawn, added, replaced, late. */
@IntegrationTest
class OpinionPathsTests {

    private static final String POST = "EMBASSY:COTONOU";
    private static final String PREFECTURE = "PREFECTURE:Région fictive B";
    private static final String WHY = "Motif fictif.";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    GivenOpinions given;

    @Autowired
    OpinionsInHand hands;

    @Autowired
    BodyContacts contacts;

    @Autowired
    Worklist worklist;

    @Autowired
    Outbox outbox;

    @Autowired
    Posts posts;

    CallId call;
    DossierId id;

    /** Scored, the prefecture in favour: the post alone is awaited, until Monday 3 May at midnight. */
    @WalkedOnce
    void aDossierThatWaitsForThePost() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true)
                .assign(id, "reviewer1", "reviewer2")
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4")
                .opine(id, "prefecture", ConsultationKind.PREFECTURE);
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);
    }

    @Test
    void tellsTheHeadOfPostOnTheLastWorkingDayButOne() {
        contacts.save(
                Actor.clockwork(),
                new BodyContact(
                        POST, null, "Cheffe fictive", new EmailAddress("cheffe@exemple.invalid"), new TreeSet<>()));

        walk.to(LocalDateTime.of(2027, 4, 30, 8, 59));
        assertThat(outbox.to("cheffe@exemple.invalid")).isEmpty();
        assertThat(walk.to(LocalDateTime.of(2027, 4, 30, 9, 0)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-escalation");

        assertThat(outbox.to("cheffe@exemple.invalid"))
                .singleElement()
                .extracting(Mail::body)
                .asString()
                .contains("Cheffe fictive", "3 mai 2027", "jamais favorable");
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);
    }

    @Test
    void tellsTheOfficersWhereNobodyKnowsTheHead() {
        walk.to(LocalDateTime.of(2027, 4, 30, 9, 0));

        assertThat(outbox.to("case_officer@exemple.invalid"))
                .extracting(Mail::subject)
                .anyMatch(subject -> subject.startsWith("Sans réponse à ce jour"));
    }

    @Test
    void putsTheTimeOffOnceWithItsRemindersAndLeavesItInTheSameHands() {
        hands.take(trade.actor("post"), ofThePost().id());
        walk.to(LocalDateTime.of(2027, 4, 29, 12, 0));

        changes.extend(officer(), ofThePost().id(), WHY);

        assertThat(item().due())
                .isEqualTo(
                        LocalDateTime.of(2027, 5, 12, 0, 0).atZone(Trade.PARIS).toInstant());
        assertThat(item().person()).isEqualTo(trade.person("post"));
        assertThat(walk.to(LocalDateTime.of(2027, 5, 11, 23, 59)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-reminder-3", "consultation-escalation");
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);
        assertThat(codesOf(() -> changes.extend(officer(), ofThePost().id(), WHY)))
                .containsExactly("ALREADY_DONE");
        walk.to(LocalDateTime.of(2027, 5, 12, 0, 0));
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id))).contains(ids(OPINION_EXTENDED, SILENCE_RECORDED));
    }

    @Test
    void putsOffAllThatAPostIsAwaitedForInACall() {
        Consultation before = ofThePost();

        changes.extendable(officer(), call, POST).forEach(one -> changes.extend(officer(), one.id(), WHY));

        assertThat(ofThePost().dueAt()).isAfter(before.dueAt());
        assertThat(ofThePost().course().isExtended()).isTrue();
        assertThat(changes.extendable(officer(), call, POST)).isEmpty();
        assertThat(changes.extendable(officer(), call, PREFECTURE)).isEmpty();
    }

    @Test
    void waitsNoMoreForABodyWhoseRequestIsWithdrawn() {
        ConsultationId asked = ofThePost().id();

        changes.withdraw(officer(), asked, WHY);
        jobs.runDue();

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(consultations.get(asked).status()).isEqualTo(Consultation.Status.WITHDRAWN);
        assertThat(consultations.get(asked).course().withdrawnReason()).isEqualTo(WHY);
        assertThat(walk.path(walk.number(id))).contains(ids(REQUEST_WITHDRAWN)).doesNotContain(ids(RECORD_SILENCE));
        assertThat(codesOf(() -> consultations.of(trade.actor("post"), id))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> changes.withdraw(officer(), asked, WHY))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void asksTheDeskWhereThePostClosesWhileItIsAwaited() {
        ConsultationId asked = ofThePost().id();
        Post cotonou = posts.byKey("COTONOU").orElseThrow();
        posts.save(Actor.clockwork(), new Post("COTONOU", cotonou.name(), cotonou.countries(), Post.Status.SUSPENDED));
        jobs.runDue();

        walk.waits(id, Stage.UNDER_APPRAISAL, "GEO_DESK:AFRICA");
        assertThat(consultations.get(asked).course().withdrawnReason()).isEqualTo(Course.POST_CLOSED);
        assertThat(walk.path(walk.number(id))).contains(ids(REQUEST_WITHDRAWN));
        assertThat(outbox.to("case_officer@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("opinion.moved"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains(cotonou.name(), walk.number(id)));

        walk.opine(id, "geo_desk", ConsultationKind.GEO_DESK);
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void waitsForABodyThatTheOfficerAdds() {
        changes.add(officer(), id, "AFD", WHY);
        walk.waits(id, Stage.UNDER_APPRAISAL, POST, "AFD");
        walk.opine(id, "post", ConsultationKind.EMBASSY);
        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD");

        trade.give(trade.actor(Role.AFD_CONTACT), id, ConsultationKind.AFD, trade.favourable(ConsultationKind.AFD));
        jobs.runDue();

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id))).contains(ids(ReviewElement.FURTHER_OPINION_COLLECTED));
    }

    @Test
    void addsTwoBodiesAndLetsTheSilentOnePass() {
        changes.add(officer(), id, "AFD", WHY);
        changes.add(officer(), id, "THEMATIC", WHY);
        walk.opine(id, "post", ConsultationKind.EMBASSY);
        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD", "THEMATIC");

        walk.to(LocalDateTime.of(2027, 5, 4, 0, 0));

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void addsNoBodyTwiceNorWithoutAReasonNorAfterTheAppraisal() {
        assertThat(codesOf(() -> changes.add(officer(), id, POST, WHY))).containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> changes.add(officer(), id, "AFD", " "))).containsExactly("INVALID_VALUE");
        walk.opine(id, "post", ConsultationKind.EMBASSY);

        assertThat(codesOf(() -> changes.add(officer(), id, "AFD", WHY))).containsExactly("WRONG_STAGE");
    }

    @Test
    void asksAgainABodyWhoseRequestWasWithdrawn() {
        changes.add(officer(), id, "AFD", WHY);
        changes.withdraw(officer(), ofThePost().id(), WHY);

        changes.add(officer(), id, POST, WHY);

        walk.waits(id, Stage.UNDER_APPRAISAL, POST, "AFD");
        walk.opine(id, "post", ConsultationKind.EMBASSY);
        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD");
    }

    @Test
    void endsEveryConsultationWithTheDossier() {
        changes.add(officer(), id, "AFD", WHY);

        dossiers.withdraw(trade.actor("signatory"), id, WHY);
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(consultations.of(officer(), id))
                .filteredOn(c -> !c.body().equals(PREFECTURE))
                .extracting(Consultation::status)
                .containsOnly(Consultation.Status.CANCELLED);
    }

    @Test
    void goesOnAfterTheFirstAnswerAndTellsTheOfficerOfASecond() {
        changes.add(officer(), id, "AFD", WHY);
        walk.opine(id, "post", ConsultationKind.EMBASSY);

        given.replace(
                trade.actor("post"),
                ofThePost().id(),
                1,
                trade.opinion(ConsultationKind.EMBASSY, OpinionValue.UNFAVOURABLE, "x".repeat(60), List.of()));

        walk.waits(id, Stage.UNDER_APPRAISAL, "AFD");
        assertThat(ofThePost().value()).isEqualTo(OpinionValue.UNFAVOURABLE);
        assertThat(outbox.to("case_officer@exemple.invalid"))
                .extracting(Mail::subject)
                .anyMatch(subject -> subject.startsWith("Avis remplacé"));
    }

    @Test
    void keepsALateOpinionUntilTheCommitteeHasDeliberated() {
        walk.to(LocalDateTime.of(2027, 5, 4, 0, 0));
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        Consultation silent = ofThePost();

        given.giveLate(trade.actor("post"), silent.id(), 0, trade.favourable(ConsultationKind.EMBASSY));

        assertThat(ofThePost().late()).isPresent();
        assertThat(ofThePost().value()).isEqualTo(OpinionValue.DEEMED_SILENT);
        assertThat(outbox.to("case_officer@exemple.invalid"))
                .extracting(Mail::subject)
                .anyMatch(subject -> subject.startsWith("Avis hors délai"));
        walk.propose(call);
        walk.deliberate(call, new Deliberation(Map.of(), List.of(), "Paris"));
        assertThat(codesOf(() -> given.giveLate(
                        trade.actor("post"), silent.id(), 1, trade.favourable(ConsultationKind.EMBASSY))))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void leavesTheDaysOffOfThePostOutOfItsDeadline() {
        contacts.save(
                Actor.clockwork(),
                new BodyContact(
                        "AFD",
                        null,
                        "",
                        null,
                        new TreeSet<>(
                                List.of(java.time.LocalDate.of(2027, 4, 12), java.time.LocalDate.of(2027, 4, 13)))));
        Consultation plain = ofThePost();

        changes.add(officer(), id, "AFD", WHY);

        Consultation agency = consultations.of(officer(), id).stream()
                .filter(c -> c.kind() == ConsultationKind.AFD)
                .findFirst()
                .orElseThrow();
        assertThat(java.time.Duration.between(plain.dueAt(), agency.dueAt())).isEqualTo(java.time.Duration.ofDays(2));
    }

    private Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
    }

    private WorkItem item() {
        return worklist.of(id).get(0);
    }

    private Consultation ofThePost() {
        return consultations.of(officer(), id).stream()
                .filter(c -> c.body().equals(POST) && c.status() != Consultation.Status.WITHDRAWN)
                .findFirst()
                .orElseThrow();
    }
}
