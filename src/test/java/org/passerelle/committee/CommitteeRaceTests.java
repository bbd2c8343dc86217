package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people act on a ranking at one time: the second sees what the first has done. */
@IntegrationTest
class CommitteeRaceTests {

    private static final LocalDate LAST = Trade.CLOSES.plusDays(30).toLocalDate();

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    Ballots ballots;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    Ties ties;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    CallId call;
    DossierId first;
    DossierId second;

    @WalkedOnce
    void aRankingOfTwo() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        trade.lead("VOI", OrganisationKind.COMMUNE);
        first = trade.appraised(call, "4");
        second = trade.completeDraft(call, "voi.agent", "Second dossier fictif", "24000.00");
        dossiers.submit(trade.actor("voi.signatory"), second);
        trade.admissible(second);
        trade.appraise(second, "4");
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(secretary(), call);
        jobs.runDue();
    }

    @Test
    void takesARankingBackWhileOneOfItsDossiersIsWithdrawn() throws Exception {
        assertThat(meanwhile(() -> dossiers.withdraw(trade.actor("voi.signatory"), second, "Fictif"), this::find))
                .isEmpty();

        assertThat(file.get(second).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(file.get(first).stage()).isEqualTo(Stage.UNDER_APPRAISAL);
        assertThat(committee.sessions(secretary(), call)).isEmpty();
    }

    @Test
    void closesNoRankingThatIsTakenBackMeanwhile() throws Exception {
        assertThat(meanwhile(this::find, () -> committee.deliberate(chair(), call, Deliberation.acceptProposal())))
                .containsExactly("WRONG_STAGE");

        assertThat(file.get(second).stage()).isEqualTo(Stage.APPRAISED);
    }

    @Test
    void closesASessionOnceWhereTwoCloseItAtOneTime() throws Exception {
        assertThat(meanwhile(
                        () -> committee.deliberate(chair(), call, Deliberation.acceptProposal()),
                        () -> committee.deliberate(chair(), call, Deliberation.acceptProposal())))
                .containsExactly("ALREADY_DONE");

        assertThat(file.get(first).stage()).isEqualTo(Stage.PROPOSED);
        assertThat(committee.sessions(secretary(), call)).noneMatch(Session::isOpen);
    }

    @Test
    void proposesARankingOnceWhereTwoProposeItAtOneTime() throws Exception {
        Deliberation.Change later = new Deliberation.Change(RankingList.DEFERRED, Map.of(), "Plus tard (fictif)");
        committee.deliberate(chair(), call, new Deliberation(Map.of(second, later), List.of(), "Paris"));
        jobs.runDue();

        assertThat(meanwhile(() -> committee.propose(secretary(), call), () -> committee.propose(secretary(), call)))
                .containsExactly("ALREADY_DONE");

        assertThat(committee.sessions(secretary(), call)).hasSize(2);
    }

    @Test
    void takesNoAnswerOfAMemberWhoIsRecusedMeanwhile() throws Exception {
        Actor member = trade.actor(Role.COMMITTEE_MEMBER);
        seats.assign(secretary(), call, List.of(seat(chair(), true), seat(member, false)));
        MeetingId written =
                procedures.open(secretary(), call, LAST, "Classement").id();

        assertThat(meanwhile(
                        () -> ballots.recuse(member, written, first, member.personId(), "Élue du territoire."),
                        () -> procedures.answer(member, written, first, Vote.FOR, "")))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(procedures.answers(written)).isEmpty();
    }

    /** What is refused of an act that begins while another one is not through. */
    private List<String> meanwhile(Runnable act, Runnable other) throws Exception {
        CompletableFuture<List<String>> waiting = new TransactionTemplate(transactions).execute(held -> {
            act.run();
            CompletableFuture<List<String>> started = CompletableFuture.supplyAsync(() -> refused(other));
            while (!started.isDone() && !isSomebodyWaiting()) {
                Thread.onSpinWait();
            }
            return started;
        });
        return waiting.get(30, TimeUnit.SECONDS);
    }

    private static List<String> refused(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.codes();
        }
    }

    /** Whether a transaction of this database waits for a row that another one holds. */
    private boolean isSomebodyWaiting() {
        return jdbc.sql(
                        """
                        select exists (select 1 from pg_locks w where not w.granted and exists (select 1 from pg_locks o
                            join pg_database d on d.oid = o.database where o.pid = w.pid and d.datname = current_database()))
                        """)
                .query(Boolean.class)
                .single();
    }

    /** A reviewer is tied to the first dossier: its sheet falls, and the ranking with it. */
    private void find() {
        ties.find(trade.actor(Role.CASE_OFFICER), first, trade.person("reviewer1"), TieKind.FAMILY, "Sœur (fictif)");
    }

    private static Seat seat(Actor actor, boolean chairs) {
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, chairs);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }
}
