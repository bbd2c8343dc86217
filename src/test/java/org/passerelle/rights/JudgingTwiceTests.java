package org.passerelle.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.PersonId;
import org.passerelle.people.Profile;
import org.passerelle.people.Quality;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Nobody judges a dossier in two qualities: every act that judges × what the person already did on the dossier, against
 * {@code judging.csv}.
 */
@IntegrationTest
class JudgingTwiceTests {

    private static final List<String> BEFORE = Stream.concat(
                    Stream.of("NOTHING"), Stream.of(Quality.values()).map(Enum::name))
            .toList();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trade trade;

    @Autowired
    private Judgements judgements;

    @Autowired
    private Progress progress;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Reviewers reviewers;

    @Autowired
    private Committee committee;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private People people;

    @Test
    void everyQualityHasAnActInTheTable() {
        assertThat(Stream.of(Act.values()).map(Act::quality).filter(q -> q != null))
                .contains(Quality.values());
    }

    @Test
    void whoeverJudgedOnceOrIsLinkedToTheLeadIsRefused() {
        CallId call = trade.peopled().publishedCall("AAP-2027-DROITS");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        DossierId dossier = trade.submitted(call);
        jobs.runDue();
        Map<String, String> found = new TreeMap<>();
        found.put(
                "Progress.judge",
                row(
                        dossier,
                        trade.actor(Role.CASE_OFFICER),
                        me -> progress.judge(me, dossier, true, List.of(), trade.admissibility())));
        trade.admissible(dossier);
        Actor post = trade.actor("post");
        found.put(
                "Consultations.give",
                row(
                        dossier,
                        post,
                        me -> trade.give(
                                me, dossier, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY))));
        Actor reviewer = trade.actor("reviewer1");
        found.put("Reviewers.assign", row(dossier, reviewer, me -> assign(dossier)));
        assign(dossier);
        trade.accept(dossier, "reviewer1", "reviewer2");
        found.put("Reviews.lock", row(dossier, reviewer, me -> reviews.lock(me, dossier, Plans.sheet("4"))));
        finish(dossier, call);
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        Deliberation asProposed = new Deliberation(Map.of(), List.of(), "Paris");
        found.put("Committee.deliberate", row(dossier, chair, me -> committee.deliberate(me, call, asProposed)));
        Actor linkedChair = linked(Role.COMMITTEE_CHAIR);
        assertThat(ServiceActs.sign(() -> committee.deliberate(linkedChair, call, asProposed)))
                .isEqualTo(ServiceActs.CONFLICT);
        committee.deliberate(chair, call, asProposed);
        Actor linkedOfficer = linked(Role.AUTHORISING_OFFICER);
        assertThat(ServiceActs.sign(() -> trade.decide(linkedOfficer, call))).isEqualTo(ServiceActs.CONFLICT);
        found.put("Awards.decide", row(dossier, trade.actor(Role.AUTHORISING_OFFICER), me -> trade.decide(me, call)));

        assertThat(found).isEqualTo(table());
    }

    private void assign(DossierId dossier) {
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER), dossier, List.of(trade.person("reviewer1"), trade.person("reviewer2")));
    }

    private void finish(DossierId dossier, CallId call) {
        jobs.runDue();
        reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("4"));
        reviews.lock(trade.actor("reviewer2"), dossier, Plans.sheet("4"));
        trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        trade.give(
                trade.actor("prefecture"),
                dossier,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    /** Somebody in the role who comes from the organisation that leads the dossier. */
    private Actor linked(Role role) {
        Profile profile = PeopleFixture.profile("lie." + Trade.login(role).replace('_', '.'), role);
        PersonId id = people.create(
                Actor.clockwork(),
                new Profile(
                        profile.login(),
                        profile.name(),
                        profile.email(),
                        profile.language(),
                        profile.roles(),
                        trade.organisation("BRE"),
                        null,
                        null,
                        null));
        return people.actor(id);
    }

    private interface Judgement {
        void by(Actor me);
    }

    /** The signs of the act after nothing and after each quality; each is taken back. */
    private String row(DossierId dossier, Actor me, Judgement act) {
        ServiceActs acts = new ServiceActs(context);
        StringBuilder signs = new StringBuilder();
        for (String before : BEFORE) {
            signs.append(acts.undone(() -> {
                quality(before).ifPresent(quality -> judgements.record(me, dossier, quality));
                return ServiceActs.sign(() -> act.by(me));
            }));
        }
        return signs.toString();
    }

    private static Optional<Quality> quality(String name) {
        return Stream.of(Quality.values()).filter(q -> q.name().equals(name)).findFirst();
    }

    private static Map<String, String> table() {
        List<String> lines = RightsTableTests.lines("/judging.csv");
        assertThat(RightsTableTests.cells(lines.get(0)).subList(1, BEFORE.size() + 1))
                .isEqualTo(BEFORE);
        Map<String, String> rows = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(RightsTableTests::cells)
                .forEach(cells -> rows.put(cells.get(0), String.join("", cells.subList(1, cells.size()))));
        return rows;
    }
}
