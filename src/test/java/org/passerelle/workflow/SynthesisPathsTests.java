package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.SynthesisElement.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.synthesis.Overtaken;
import org.passerelle.synthesis.Syntheses;
import org.passerelle.synthesis.Synthesis;
import org.passerelle.synthesis.Visa;
import org.passerelle.synthesis.Visas;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;

/** The synthesis is written and gets its visas beside the review, which never waits for it. */
@IntegrationTest
class SynthesisPathsTests {

    private static final String SECRETARY = "COMMITTEE_SECRETARY";
    private static final String OFFICER = "CASE_OFFICER";
    private static final String MANAGER = "CALL_MANAGER";
    private static final String SIGNS = "AUTHORISING_OFFICER";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    PeopleFixture people;

    @Autowired
    People accounts;

    @Autowired
    Syntheses syntheses;

    @Autowired
    Visas visas;

    @Autowired
    Written written;

    @Autowired
    Ties ties;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Calls calls;

    @Autowired
    WorklistPages worklist;

    @Autowired
    Reviews reviews;

    CallId call;
    DossierId id;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void isReadyAtOnceWhereTheCallAsksForNoVisa() {
        appraised();
        syntheses.prepare(written.officer(), id);
        walk.waits(id, Stage.APPRAISED, SECRETARY, OFFICER);

        written.finish(id);

        walk.waits(id, Stage.APPRAISED, SECRETARY);
        assertThat(state()).isEqualTo(Synthesis.State.FINISHED);
        assertThat(path())
                .contains(ids(WRITE_SYNTHESIS, IS_VISA_AWAITED, SYNTHESIS_FINISHED))
                .contains(ids(ReviewElement.WRITE_AND_VISA, ReviewElement.SYNTHESIS_READY))
                .doesNotContain(ids(GIVE_VISA, SYNTHESIS_ABANDONED));
    }

    @Test
    void getsThreeVisasOneAfterAnother() {
        appraised(visa(Role.CALL_MANAGER), visa(Role.AUTHORISING_OFFICER), visa(Role.FINANCE_OFFICER));
        written.finished(id);

        walk.waits(id, Stage.APPRAISED, SECRETARY, MANAGER);
        visas.give(trade.actor(Role.CALL_MANAGER), id, read(), "");
        walk.waits(id, Stage.APPRAISED, SECRETARY, SIGNS);
        visas.give(trade.actor(Role.AUTHORISING_OFFICER), id, read(), "Vu");
        walk.waits(id, Stage.APPRAISED, SECRETARY, "FINANCE_OFFICER");
        assertThat(state()).isEqualTo(Synthesis.State.VISA);
        visas.give(trade.actor(Role.FINANCE_OFFICER), id, read(), "");

        walk.waits(id, Stage.APPRAISED, SECRETARY);
        assertThat(state()).isEqualTo(Synthesis.State.FINISHED);
        assertThat(written.newest(id).given()).extracting(Visa::place).containsExactly(1, 2, 3);
        assertThat(path()).contains(ids(GIVE_VISA, IS_VISA_GIVEN, SYNTHESIS_FINISHED));
    }

    @Test
    void comesBackWithACommentAndAsksForEveryVisaAnew() {
        appraised(visa(Role.CALL_MANAGER), visa(Role.AUTHORISING_OFFICER));
        written.finished(id);
        visas.give(trade.actor(Role.CALL_MANAGER), id, read(), "");
        Actor second = trade.actor(Role.AUTHORISING_OFFICER);
        assertThat(codesOf(() -> visas.sendBack(second, id, read(), " "))).containsExactly("COMMENT_REQUIRED");

        visas.sendBack(second, id, read(), "Le budget de 2028 manque.");

        walk.waits(id, Stage.APPRAISED, SECRETARY, OFFICER);
        assertThat(written.newest(id).returned()).extracting(Visa::comment).isEqualTo("Le budget de 2028 manque.");
        assertThat(people.mailsTo("case_officer@exemple.invalid")).contains("synthesis.returned");
        assertThat(path()).contains(ids(IS_VISA_GIVEN)).doesNotContain(ids(SYNTHESIS_FINISHED));
        written.finish(id);
        walk.waits(id, Stage.APPRAISED, SECRETARY, MANAGER);
        visas.give(trade.actor(Role.CALL_MANAGER), id, read(), "");
        visas.give(second, id, read(), "");
        walk.waits(id, Stage.APPRAISED, SECRETARY);
        assertThat(path()).contains(ids(SYNTHESIS_FINISHED));
    }

    @Test
    void isTakenBackByItsOfficerWhileAVisaIsAwaitedAndAfterTheLast() {
        appraised(visa(Role.CALL_MANAGER));
        written.finished(id);

        syntheses.takeBack(written.officer(), id);

        walk.waits(id, Stage.APPRAISED, SECRETARY, OFFICER);
        written.finish(id);
        visas.give(trade.actor(Role.CALL_MANAGER), id, read(), "");
        walk.waits(id, Stage.APPRAISED, SECRETARY);
        syntheses.takeBack(written.officer(), id);
        walk.waits(id, Stage.APPRAISED, SECRETARY, OFFICER);
        assertThat(state()).isEqualTo(Synthesis.State.DRAFT);
    }

    @Test
    void comesBackWhenASheetThatItQuotesIsOpenedAgain() {
        appraised(visa(Role.CALL_MANAGER), visa(Role.AUTHORISING_OFFICER));
        written.finished(id);
        visas.give(trade.actor(Role.CALL_MANAGER), id, read(), "");
        Actor reviewer = trade.actor("reviewer1");

        reviews.unlock(written.officer(), id, reviewer.personId(), "Erreur de frappe (fictif)");

        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER", OFFICER);
        Synthesis draft = written.newest(id);
        assertThat(draft.state()).isEqualTo(Synthesis.State.DRAFT);
        assertThat(draft.overtaken()).isEqualTo(Overtaken.SHEET_OPENED);
        assertThat(draft.facts()).isNull();
        assertThat(draft.given()).isEmpty();
        assertThat(codesOf(() -> visas.give(trade.actor(Role.AUTHORISING_OFFICER), id, draft.revision(), "")))
                .containsExactly("NO_SUCH_TASK");
        assertThat(codesOf(() -> written.finish(id))).containsExactly("SYNTHESIS_EARLY");
        assertThat(people.mailsTo("case_officer@exemple.invalid")).contains("synthesis.overtaken");
        assertThat(people.mailsTo("call_manager@exemple.invalid")).contains("synthesis.overtaken");

        walk.score(id, "reviewer1", "3");
        written.finish(id);
        assertThat(written.newest(id).overtaken()).isNull();
        walk.waits(id, Stage.APPRAISED, SECRETARY, MANAGER);
    }

    @Test
    void awaitsTheNamedPersonAndItsStandInAlone() {
        people.active("nadia", Role.CALL_MANAGER);
        people.active("paul", Role.FINANCE_OFFICER);
        appraised(Map.of("role", MANAGER, "person", "nadia", "standIn", "paul"));
        written.finished(id);
        Actor other = trade.actor("call_manager");
        Actor standIn = trade.actor("paul");

        assertThat(codesOf(() -> visas.give(other, id, read(), ""))).containsExactly("FORBIDDEN");
        assertThat(waitsFor(other)).isZero();
        assertThat(waitsFor(trade.actor("nadia"))).isEqualTo(1);
        assertThat(waitsFor(standIn)).isEqualTo(1);
        assertThat(people.mailsTo("nadia@exemple.fr")).contains("synthesis.visa");
        visas.give(standIn, id, read(), "");

        walk.waits(id, Stage.APPRAISED, SECRETARY);
        assertThat(written.newest(id).given()).extracting(Visa::instead).containsExactly("Personne nadia (fictive)");
    }

    @Test
    void fallsToTheRoleWhereTheDossierIsClosedToTheNamedPerson() {
        Actor nadia = people.active("nadia", Role.CALL_MANAGER);
        appraised(Map.of("role", MANAGER, "person", "nadia"));
        ties.find(written.officer(), id, nadia.personId(), TieKind.FAMILY, "Sœur du maire (fictif)");
        written.finished(id);
        Actor other = trade.actor("call_manager");

        assertThat(waitsFor(other)).isEqualTo(1);
        assertThat(waitsFor(nadia)).isZero();
        assertThat(people.mailsTo("call_manager@exemple.invalid")).contains("synthesis.visa");
        visas.give(other, id, read(), "");

        walk.waits(id, Stage.APPRAISED, SECRETARY);
        assertThat(written.newest(id).given()).extracting(Visa::instead).containsOnlyNulls();
    }

    @Test
    void fallsToTheRoleWhereTheNamedPersonWroteThePageOrSpokeBefore() {
        appraised(
                Map.of("role", OFFICER, "person", "case_officer"),
                Map.of("role", OFFICER, "person", "case_officer", "standIn", "collegue"));
        Actor colleague = trade.officer("collegue");
        Actor third = trade.officer("troisieme");
        written.finished(id);

        assertThat(waitsFor(colleague)).isEqualTo(1);
        visas.give(colleague, id, read(), "");
        assertThat(waitsFor(third)).isEqualTo(1);
        visas.give(third, id, read(), "");

        walk.waits(id, Stage.APPRAISED, SECRETARY);
    }

    @Test
    void fallsToTheRoleWhenATieIsFoundWhileItIsAwaited() {
        Actor nadia = people.active("nadia", Role.CALL_MANAGER);
        appraised(Map.of("role", MANAGER, "person", "nadia"));
        written.finished(id);
        Actor other = trade.actor("call_manager");
        assertThat(waitsFor(other)).isZero();

        ties.find(written.officer(), id, nadia.personId(), TieKind.FAMILY, "Sœur du maire (fictif)");

        assertThat(waitsFor(nadia)).isZero();
        assertThat(waitsFor(other)).isEqualTo(1);
        assertThat(people.mailsTo("call_manager@exemple.invalid")).contains("synthesis.visa");
        walk.waits(id, Stage.APPRAISED, SECRETARY, MANAGER);
        visas.give(other, id, read(), "");
        walk.waits(id, Stage.APPRAISED, SECRETARY);
    }

    @Test
    void fallsToTheStandInAndThenToTheRoleWhereTheNamedOnesLeaveWhileItIsAwaited() {
        Actor nadia = people.active("nadia", Role.CALL_MANAGER);
        Actor paul = people.active("paul", Role.FINANCE_OFFICER);
        appraised(Map.of("role", MANAGER, "person", "nadia", "standIn", "paul"));
        written.finished(id);
        Actor other = trade.actor("call_manager");

        accounts.disable(Actor.clockwork(), nadia.personId());

        assertThat(waitsFor(paul)).isEqualTo(1);
        assertThat(asked("paul@exemple.fr")).isEqualTo(2);
        accounts.disable(Actor.clockwork(), paul.personId());
        assertThat(waitsFor(other)).isEqualTo(1);
        assertThat(asked("call_manager@exemple.invalid")).isEqualTo(1);
        assertThat(asked("nadia@exemple.fr")).isEqualTo(1);
        visas.give(other, id, read(), "");
        walk.waits(id, Stage.APPRAISED, SECRETARY);
    }

    @Test
    void fallsToTheRoleWhereTheNamedPersonMayGiveNoVisaAnyMoreAndComesBackWithIt() {
        Actor nadia = people.active("nadia", Role.CALL_MANAGER);
        appraised(Map.of("role", MANAGER, "person", "nadia"));
        written.finished(id);
        Actor other = trade.actor("call_manager");

        roles(nadia, Role.AUDITOR);

        assertThat(waitsFor(other)).isEqualTo(1);
        assertThat(asked("call_manager@exemple.invalid")).isEqualTo(1);
        assertThat(codesOf(() -> visas.give(trade.actor("nadia"), id, read(), "")))
                .containsExactly("FORBIDDEN");
        roles(nadia, Role.CALL_MANAGER);
        assertThat(waitsFor(nadia)).isEqualTo(1);
        assertThat(waitsFor(other)).isZero();
        roles(nadia, Role.AUDITOR);
        visas.give(other, id, read(), "");
        walk.waits(id, Stage.APPRAISED, SECRETARY);
    }

    @Test
    void saysInWhosePlaceTheStandInGivesItWhereTheNamedPersonIsTied() {
        Actor nadia = people.active("nadia", Role.CALL_MANAGER);
        Actor paul = people.active("paul", Role.FINANCE_OFFICER);
        appraised(Map.of("role", MANAGER, "person", "nadia", "standIn", "paul"));
        ties.find(written.officer(), id, nadia.personId(), TieKind.FAMILY, "Sœur du maire (fictif)");
        written.finished(id);

        assertThat(waitsFor(paul)).isEqualTo(1);
        visas.give(paul, id, read(), "");

        assertThat(written.newest(id).given()).extracting(Visa::instead).containsExactly(nadia.name());
    }

    @Test
    void isAskedNoSecondTimeOfTheNamedPersonWhereItsStandInIsTied() {
        people.active("nadia", Role.CALL_MANAGER);
        Actor paul = people.active("paul", Role.FINANCE_OFFICER);
        appraised(Map.of("role", MANAGER, "person", "nadia", "standIn", "paul"));
        written.finished(id);

        ties.find(written.officer(), id, paul.personId(), TieKind.FAMILY, "Frère du maire (fictif)");

        assertThat(waitsFor(paul)).isZero();
        assertThat(waitsFor(trade.actor("nadia"))).isEqualTo(1);
        assertThat(asked("nadia@exemple.fr")).isEqualTo(1);
    }

    @Test
    void isNotGivenByWhoWroteItNorTwiceByOne() {
        appraised(visa(Role.CASE_OFFICER), visa(Role.CASE_OFFICER));
        Actor colleague = trade.officer("collegue");
        Actor third = trade.officer("troisieme");
        written.finished(id);

        assertThat(codesOf(() -> visas.give(written.officer(), id, read(), ""))).containsExactly("SECOND_PERSON");
        visas.give(colleague, id, read(), "");
        assertThat(codesOf(() -> visas.give(colleague, id, read(), ""))).containsExactly("SECOND_PERSON");
        visas.give(third, id, read(), "");

        walk.waits(id, Stage.APPRAISED, SECRETARY);
        assertThat(codesOf(() -> visas.give(third, id, read(), ""))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void isNotNeededOnceTheCommitteeHasSpoken() {
        appraised(visa(Role.CALL_MANAGER));
        syntheses.prepare(written.officer(), id);

        walk.propose(call).deliberate(call, Deliberation.acceptProposal());

        walk.waits(id, Stage.PROPOSED, SIGNS);
        assertThat(state()).isEqualTo(Synthesis.State.DROPPED);
        assertThat(path()).contains(ids(SYNTHESIS_ABANDONED)).doesNotContain(ids(SYNTHESIS_FINISHED));
        assertThat(codesOf(() -> syntheses.prepare(written.officer(), id))).containsExactly("WRONG_STAGE");
    }

    @Test
    void goesOnForADossierThatIsPutOff() {
        appraised(visa(Role.CALL_MANAGER));
        written.finished(id);
        walk.propose(call).deliberate(call, Walk.change(id, RankingList.DEFERRED));

        walk.waits(id, Stage.DEFERRED, SECRETARY, MANAGER);
        visas.give(trade.actor(Role.CALL_MANAGER), id, read(), "");
        walk.waits(id, Stage.DEFERRED, SECRETARY);
    }

    @Test
    void endsWithTheDossierThatIsWithdrawn() {
        appraised(visa(Role.CALL_MANAGER));
        written.finished(id);

        dossiers.withdraw(trade.actor("signatory"), id, "Abandon");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(state()).isEqualTo(Synthesis.State.DROPPED);
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void endsWithTheCallThatIsGivenUp() {
        appraised(visa(Role.CALL_MANAGER));
        syntheses.prepare(written.officer(), id);

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits retirés");
        jobs.runDue();

        walk.waits(id, Stage.CALL_CANCELLED);
        assertThat(state()).isEqualTo(Synthesis.State.DROPPED);
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void refusesAVisaOfAPageThatWasWrittenAnewSinceItWasRead() {
        appraised(visa(Role.CALL_MANAGER));
        written.finished(id);
        int before = read();
        syntheses.takeBack(written.officer(), id);
        written.finish(id);
        Actor manager = trade.actor(Role.CALL_MANAGER);

        assertThat(codesOf(() -> visas.give(manager, id, before, ""))).containsExactly("STALE_VERSION");
        assertThat(codesOf(() -> visas.sendBack(manager, id, before, "Autre montant (fictif)")))
                .containsExactly("STALE_VERSION");
        visas.give(manager, id, read(), "");
        assertThat(state()).isEqualTo(Synthesis.State.FINISHED);
    }

    private void roles(Actor who, Role role) {
        Person now = accounts.get(who.personId());
        accounts.update(
                Actor.clockwork(), now.id(), now.version(), now.profile().withRoles(Set.of(role)));
    }

    /** How often an address was asked for the visa. */
    private long asked(String address) {
        return people.mailsTo(address).stream().filter("synthesis.visa"::equals).count();
    }

    /** The page as somebody has it before the eyes now. */
    private int read() {
        return written.newest(id).revision();
    }

    @SafeVarargs
    private void appraised(Map<String, String>... steps) {
        call = trade.published(Definitions.with(
                "AAP-2027-TEST", Map.of("procedure", Map.of("appraisal", Map.of("visas", List.of(steps))))));
        walk.to(Trade.OPENS.plusDays(1));
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4");
    }

    private static Map<String, String> visa(Role role) {
        return Map.of("role", role.name());
    }

    private long waitsFor(Actor actor) {
        return worklist.page(actor, WorklistPages.Query.first(50)).stream()
                .filter(line -> line.item().dossier().equals(id))
                .count();
    }

    private Synthesis.State state() {
        return written.newest(id).state();
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}
