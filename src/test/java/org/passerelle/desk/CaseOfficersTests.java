package org.passerelle.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** Which officer has a dossier in hand. */
@IntegrationTest
class CaseOfficersTests {

    private static final LocalDate TODAY = Trade.OPENS.plusDays(1).toLocalDate();

    @Autowired
    Trade trade;

    @Autowired
    PeopleFixture people;

    @Autowired
    CaseOfficers cases;

    @Autowired
    Officers officers;

    @Autowired
    WorklistPages worklist;

    @Autowired
    Worklist items;

    @Autowired
    DossierFile file;

    @Autowired
    Progress progress;

    @Autowired
    Admissibility admissibility;

    @Autowired
    StandingTies standing;

    @Autowired
    People accounts;

    @Autowired
    Ties ties;

    @Autowired
    DueJobs jobs;

    @Autowired
    Walk walk;

    @Autowired
    Themes themes;

    CallId call;
    Actor manager;
    Actor awa;
    Actor paul;

    @WalkedOnce
    void twoOfficers() {
        call = trade.openCall("AAP-2027-TEST");
        manager = trade.actor(Role.CALL_MANAGER);
        awa = people.active("awa", Role.CASE_OFFICER);
        paul = people.active("paul", Role.CASE_OFFICER);
    }

    @Test
    void theBestMatchGetsADossierWithItsReason() {
        takes(awa, Set.of("BJ"), Set.of("WATER"), null);
        takes(paul, Set.of("BJ"), Set.of(), null);

        DossierId id = trade.submitted(call);

        Holder holder = cases.of(manager, id).orElseThrow();
        assertThat(holder.name()).isEqualTo(awa.name());
        assertThat(holder.reason()).isEqualTo(Holder.Reason.COUNTRY_AND_THEME);
        assertThat(holder.inWords(new Texts(), themes, Language.FR))
                .isEqualTo("Bénin · Eau et assainissement · aucun dossier ouvert");
        assertThat(holder.inWords(new Texts(), themes, Language.EN))
                .isEqualTo("Benin · Water and sanitation · no open application");
        assertThat(awaited(id)).isEqualTo(awa.personId());
    }

    @Test
    void ofTwoThatMatchAlikeTheLessLoadedGetsIt() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        takes(paul, Set.of("BJ"), Set.of(), null);

        assertThat(submittedFor()).isEqualTo(awa.name());
        assertThat(submittedFor()).isEqualTo(paul.name());
        assertThat(submittedFor()).isEqualTo(awa.name());
    }

    @Test
    void halfTheTimeWeighsDoubleAndAFullDeskGetsNothing() {
        officers.save(manager, new OfficerProfile(awa.personId(), Set.of(CountryCode.of("BJ")), Set.of(), 50, 2));
        takes(paul, Set.of("BJ"), Set.of(), 2);

        assertThat(List.of(submittedFor(), submittedFor(), submittedFor(), submittedFor()))
                .containsExactly(awa.name(), paul.name(), paul.name(), awa.name());
        assertThat(cases.of(manager, trade.submitted(call))).isEmpty();
    }

    @Test
    void aDossierThatWaitsForItsApplicantStillWeighsOnItsOfficer() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        takes(paul, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.submitted(call);
        assertThat(cases.of(manager, id).orElseThrow().name()).isEqualTo(awa.name());
        Map<String, Object> answers = new HashMap<>(trade.admissibility());
        answers.put("comment", "La délibération est illisible (fictif).");
        admissibility.askCompletion(awa, id, new Asked(Set.of("A"), Set.of()), answers);

        assertThat(submittedFor()).isEqualTo(paul.name());
    }

    @Test
    void whatMatchesNobodyIsWaitedForByAll() {
        takes(awa, Set.of("SN"), Set.of("HEALTH"), null);

        DossierId id = trade.submitted(call);

        assertThat(cases.of(manager, id)).isEmpty();
        assertThat(list(awa)).containsExactly(id);
        assertThat(list(paul)).containsExactly(id);
    }

    @Test
    void anOfficersListShowsItsOwnAndTheWholeServiceOnDemand() {
        takes(awa, Set.of("BJ"), Set.of(), null);

        DossierId id = trade.submitted(call);

        assertThat(list(awa)).containsExactly(id);
        assertThat(list(paul)).isEmpty();
        assertThat(worklist.page(paul, new WorklistPages.Query("", null, false, true, null, 10)))
                .extracting(WorklistPages.Line::person)
                .containsExactly(awa.name());
    }

    @Test
    void aStandInIsWaitedForAndItsActsSayForWhom() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        officers.leave(awa, awa.personId(), TODAY, TODAY.plusDays(7), paul.personId());
        DossierId id = trade.submitted(call);

        assertThat(officers.standIn(awa.personId()).orElseThrow().name()).isEqualTo(paul.name());
        assertThat(list(paul)).containsExactly(id);

        jobs.runDue();
        progress.judge(paul, id, true, List.of(), trade.admissibility());
        assertThat(last(id, "judge").detail()).containsEntry("inPlaceOf", awa.name());
        trade.at(Trade.OPENS.plusDays(9));
        assertThat(list(paul)).isEmpty();
    }

    @Test
    void allAreWaitedForWhereTheStandInIsAwayTooOrIsNoOfficerAnyMore() {
        Actor zoe = people.active("zoe", Role.CASE_OFFICER);
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.submitted(call);
        officers.leave(awa, awa.personId(), TODAY, TODAY.plusDays(7), paul.personId());
        assertThat(list(zoe)).isEmpty();

        officers.leave(paul, paul.personId(), TODAY, TODAY.plusDays(2), null);

        assertThat(list(zoe)).containsExactly(id);
        assertThat(cases.of(manager, trade.submitted(call))).isEmpty();
        trade.at(Trade.OPENS.plusDays(4));
        assertThat(list(zoe)).hasSize(1).doesNotContain(id);

        accounts.disable(Actor.clockwork(), paul.personId());
        assertThat(list(zoe)).contains(id);
    }

    @Test
    void whatIsClosedToTheStandInIsWaitedForByTheOthers() {
        Actor zoe = people.active("zoe", Role.CASE_OFFICER);
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.submitted(call);
        officers.leave(awa, awa.personId(), TODAY, TODAY.plusDays(7), paul.personId());

        standing.declare(
                paul, trade.organisation("BRE"), TieKind.FAMILY, LocalDate.of(2020, 1, 1), null, "Sœur (fictif)");

        assertThat(list(paul)).isEmpty();
        assertThat(list(zoe)).containsExactly(id);
        assertThat(worklist.count(zoe)).isOne();
        assertThat(cases.of(manager, trade.submitted(call))).isEmpty();
    }

    @Test
    void whoIsAwayWithoutStandInGetsNothingNewAndAllAreWaitedForMeanwhile() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId before = trade.submitted(call);
        officers.leave(manager, awa.personId(), TODAY, TODAY, null);

        assertThat(list(paul)).containsExactly(before);
        assertThat(cases.of(manager, trade.submitted(call))).isEmpty();
    }

    @Test
    void refusesAStandInWhoIsAwayAsWellAndAProfileThatIsAnothers() {
        officers.leave(paul, paul.personId(), TODAY.plusDays(2), TODAY.plusDays(3), null);

        assertThat(codesOf(() -> officers.leave(awa, awa.personId(), TODAY, TODAY.plusDays(2), paul.personId())))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> officers.leave(awa, awa.personId(), TODAY, TODAY.minusDays(1), null)))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> officers.save(awa, OfficerProfile.empty(paul.personId()))))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void handingOverKeepsTheDeadlineAndLeavesALine() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.submitted(call);
        Instant due = items.of(id).get(0).due();

        cases.handOver(awa, id, paul.personId(), "Congé long");

        WorkItem item = items.of(id).get(0);
        assertThat(item.person()).isEqualTo(paul.personId());
        assertThat(item.due()).isEqualTo(due);
        assertThat(last(id, "handOver").detail())
                .containsEntry("formerOfficer", awa.name())
                .containsEntry("officer", paul.name())
                .containsEntry("reason", "Congé long");
        assertThat(people.mailsTo("paul@exemple.fr")).containsOnlyOnce("desk.handedOver");
        assertThat(codesOf(() -> cases.handOver(awa, id, paul.personId(), "Encore")))
                .containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> cases.handOver(awa, id, awa.personId(), " "))).containsExactly("COMMENT_REQUIRED");
    }

    @Test
    void anInadmissibleDossierGoesToAnotherOfficerWhileItsOfficerIsWaitedForOnIt() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.submitted(call);
        jobs.runDue();
        walk.judge(id, false);
        assertThat(cases.open(manager, awa.personId())).isEmpty();
        assertThat(cases.mayHandOver(awa, file.get(id))).isFalse();
        assertThat(codesOf(() -> cases.handOver(awa, id, paul.personId(), "Change d’équipe")))
                .containsExactly("WRONG_STAGE");

        walk.to(Trade.OPENS.plusDays(9));

        assertThat(items.of(id)).extracting(WorkItem::kind).containsExactly(WorkItem.Kind.NOTIFY_OTHERWISE);
        assertThat(cases.open(manager, awa.personId())).containsExactly(id);
        assertThat(load(awa)).isOne();
        assertThat(cases.mayHandOver(awa, file.get(id))).isTrue();
        cases.handOver(awa, id, paul.personId(), "Change d’équipe");
        assertThat(awaited(id)).isEqualTo(paul.personId());
        assertThat(List.of(load(awa), load(paul))).containsExactly(0, 1);
    }

    @Test
    void whatWaitsLaterWaitsForTheSameOfficer() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.underAppraisal(call);

        assertThat(items.of(id))
                .filteredOn(item -> item.kind() == WorkItem.Kind.ASSIGN_REVIEWERS)
                .extracting(WorkItem::person)
                .containsExactly(awa.personId());
    }

    @Test
    void aConflictFoundLaterLeavesTheDossierToTheColleagues() {
        takes(awa, Set.of("BJ"), Set.of(), null);
        DossierId id = trade.submitted(call);
        DossierId other = trade.submitted(call);

        ties.find(paul, id, awa.personId(), TieKind.FAMILY, "Sœur du maire (fictif)");

        assertThat(cases.withNobody(paul)).isOne();
        assertThat(cases.of(paul, id)).isEmpty();
        assertThat(list(paul)).containsExactly(id);
        assertThat(list(awa)).containsExactly(other);
        assertThat(last(id, "recuseOfficer").detail())
                .containsEntry("formerOfficer", awa.name())
                .containsEntry("ground", "Sœur du maire (fictif)");

        takes(paul, Set.of("BJ"), Set.of(), null);
        assertThat(cases.choose(paul, id))
                .hasValueSatisfying(holder -> assertThat(holder.person()).isEqualTo(paul.personId()));
        assertThat(awaited(id)).isEqualTo(paul.personId());
    }

    private void takes(Actor officer, Set<String> countries, Set<String> codes, @Nullable Integer most) {
        officers.save(
                officer,
                new OfficerProfile(
                        officer.personId(),
                        countries.stream().map(CountryCode::of).collect(java.util.stream.Collectors.toSet()),
                        codes,
                        OfficerProfile.FULL,
                        most));
    }

    private String submittedFor() {
        return cases.of(manager, trade.submitted(call)).orElseThrow().name();
    }

    private int load(Actor officer) {
        return officers.all(manager).stream()
                .filter(line -> line.profile().person().equals(officer.personId()))
                .mapToInt(Officers.Line::open)
                .sum();
    }

    private Object awaited(DossierId id) {
        return items.of(id).get(0).person();
    }

    private List<DossierId> list(Actor officer) {
        return worklist.page(officer, WorklistPages.Query.first(10)).stream()
                .map(line -> line.item().dossier())
                .toList();
    }

    private TrailEntry last(DossierId id, String verb) {
        return file.trail(manager, id).stream()
                .filter(line -> line.verb().equals(verb))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
