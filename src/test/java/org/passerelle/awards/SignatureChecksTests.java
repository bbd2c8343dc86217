package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.FundingScheme;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.Reauthentication;
import org.passerelle.people.Role;
import org.passerelle.shared.Digest;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked in the moment of a signature: the delegation, the password, what was shown, the conditions of an award. */
@IntegrationTest
class SignatureChecksTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Awards awards;

    @Autowired
    DecisionPages pages;

    @Autowired
    SigningDelegations delegations;

    @Autowired
    Accounts accounts;

    @Autowired
    Preconditions preconditions;

    @Autowired
    DossierFile file;

    @Autowired
    ServiceClock clock;

    @Autowired
    JdbcClient jdbc;

    SecretCall call;
    Actor officer;

    @WalkedOnce
    void aCallToSign() {
        call = new SecretCall(application);
        call.propose();
        call.deliberate();
        officer = trade.actor(Role.AUTHORISING_OFFICER);
    }

    @Test
    void signsUnderARecordedDelegationAlone() {
        assertThat(codesOf(() -> sign(null))).containsExactly("DELEGATION_NONE");
        assertThat(codesOf(() -> sign(UUID.randomUUID()))).containsExactly("DELEGATION_NONE");
        SigningDelegation anothers =
                delegations.record(Actor.clockwork(), another().personId(), terms(2027, 2028, null, Set.of()));
        assertThat(codesOf(() -> sign(anothers.id()))).containsExactly("DELEGATION_NONE");
        assertThat(codesOf(() -> sign(recorded(2026, 2026, null, Set.of())))).containsExactly("DELEGATION_DATES");
        assertThat(codesOf(() -> sign(recorded(2028, 2028, null, Set.of())))).containsExactly("DELEGATION_DATES");
        assertThat(codesOf(() -> sign(recorded(2027, 2027, null, Set.of(FundingScheme.JOINT_FUND)))))
                .containsExactly("DELEGATION_SCOPE");
        assertThat(codesOf(() -> sign(recorded(2027, 2027, Money.of(23_999), Set.of()))))
                .containsExactly("DELEGATION_CEILING");
        UUID ended = recorded(2027, 2027, null, Set.of());
        delegations.end(trade.actor(Role.ADMIN), ended, "Départ de la titulaire (fictif)");
        assertThat(codesOf(() -> sign(ended))).containsExactly("DELEGATION_DATES");
        assertThat(stage(RankingList.MAIN)).isEqualTo(Stage.PROPOSED);

        sign(recorded(2027, 2027, Money.of(24_000), Set.of(FundingScheme.GENERALIST_TRIENNIAL)));

        assertThat(stage(RankingList.MAIN)).isEqualTo(Stage.AWARDED);
        assertThat(decision(RankingList.MAIN).delegation()).isEqualTo("Arrêté fictif de 2027");
    }

    @Test
    void recordsNoDelegationThatMakesNoSense() {
        Actor admin = trade.actor(Role.ADMIN);
        assertThat(codesOf(
                        () -> delegations.record(admin, trade.person("reviewer1"), terms(2027, 2027, null, Set.of()))))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> delegations.record(admin, officer.personId(), terms(2028, 2027, null, Set.of()))))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() ->
                        delegations.end(admin, trade.signing(officer, call.id()).delegation(), " ")))
                .containsExactly("COMMENT_REQUIRED");
    }

    @Test
    void leavesWhatIsBeyondOneCeilingToAnother() {
        UUID low = recorded(2027, 2027, Money.of(23_999), Set.of());
        Map<DossierId, String> within = new HashMap<>(all().shown());
        within.remove(call.dossier(RankingList.MAIN));

        awards.decide(officer, call.id(), new Signing(again(), low, within, true));

        assertThat(stage(RankingList.PARTIAL)).isEqualTo(Stage.PARTIALLY_AWARDED);
        assertThat(stage(RankingList.MAIN)).isEqualTo(Stage.PROPOSED);
        call.letters();
        trade.decide(call.id());
        assertThat(stage(RankingList.MAIN)).isEqualTo(Stage.AWARDED);
    }

    @Test
    void asksForThePasswordAgainAndSlowsGuessingDown() {
        trade.letIn(officer.login());
        Signing without = new Signing(Optional.empty(), all().delegation(), all().shown(), true);
        Signing anothers =
                new Signing(Optional.of(trade.again(trade.actor(Role.ADMIN))), all().delegation(), all().shown(), true);
        assertThat(codesOf(() -> awards.decide(officer, call.id(), without))).containsExactly("PASSWORD_NEEDED");
        assertThat(codesOf(() -> awards.decide(officer, call.id(), anothers))).containsExactly("PASSWORD_NEEDED");
        Signing stale = all();
        clock.stopAt(clock.instant().plusSeconds(601));
        assertThat(codesOf(() -> awards.decide(officer, call.id(), stale))).containsExactly("PASSWORD_NEEDED");

        for (int i = 0; i < 3; i++) {
            assertThat(codesOf(() -> accounts.reauthenticate(officer, "faux"))).containsExactly("INVALID_VALUE");
        }
        assertThat(codesOf(() -> accounts.reauthenticate(officer, officer.login())))
                .containsExactly("TOO_MANY_ATTEMPTS");
        clock.stopAt(clock.instant().plusSeconds(60));
        Signing right = new Signing(
                Optional.of(accounts.reauthenticate(officer, officer.login())),
                all().delegation(),
                all().shown(),
                true);
        assertThat(awards.decide(officer, call.id(), right)).hasSize(4);
    }

    @Test
    void signsTheTextThatWasShownAndNoOther() {
        Signing shown = all();
        DecisionPage page = pages.open(officer, call.dossier(RankingList.WAITING));
        pages.save(
                trade.actor(Role.COMMITTEE_SECRETARY),
                page.dossier(),
                page.version(),
                page.answers().with("reasonText", "Tout autre chose."));

        assertThat(codesOf(() -> awards.decide(officer, call.id(), shown))).containsExactly("ACT_CHANGED");

        DecisionPage now = pages.open(officer, page.dossier());
        trade.decide(call.id());
        Grounds grounds = decision(RankingList.WAITING).grounds();
        assertThat(grounds.sha256()).isEqualTo(now.sha256()).isEqualTo(Digest.sha256(grounds.act()));
        assertThat(grounds.act()).contains("Tout autre chose.", "R8 – Autre motif", "Avis recueillis");
        assertThat(grounds.opened()).isTrue();
        assertThat(decision(RankingList.MAIN).grounds().opened()).isFalse();
    }

    @Test
    void namesWhatTheSignatoryNeverOpenedUntilThatIsConfirmed() {
        pages.open(officer, call.dossier(RankingList.MAIN));
        Signing all = all();
        Signing read = new Signing(all.again(), all.delegation(), all.shown(), false);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> awards.decide(officer, call.id(), read));

        assertThat(refusal.findings())
                .extracting(finding -> finding.place())
                .containsExactlyInAnyOrder(
                        number(RankingList.PARTIAL), number(RankingList.WAITING), number(RankingList.REJECT));
        assertThat(awards.decide(officer, call.id(), all)).hasSize(4);
    }

    @Test
    void keepsEveryVersionAndTheDraft() {
        DossierId waiting = call.dossier(RankingList.WAITING);
        DecisionPage drafted = pages.open(officer, waiting);
        assertThat(drafted.isEdited()).isFalse();
        DecisionPage first = pages.save(officer, waiting, 0, drafted.answers().with("reasons", List.of("R5")));
        assertThat(first.isEdited()).as("drafted anew for the code").isFalse();
        assertThat(first.draft().paragraph().fr()).contains("Le budget présenté n’est pas assez étayé.");
        DecisionPage second =
                pages.save(officer, waiting, 1, first.answers().with("paragraph", "De la main d’un humain."));
        assertThat(second.isEdited()).isTrue();
        assertThat(codesOf(() -> pages.save(officer, waiting, 1, first.answers())))
                .containsExactly("STALE_VERSION");

        trade.decide(call.id());

        Grounds grounds = decision(RankingList.WAITING).grounds();
        assertThat(grounds.isEdited()).isTrue();
        assertThat(grounds.paragraph().fr()).isEqualTo("De la main d’un humain.");
        assertThat(grounds.draft().fr()).contains("Le budget présenté n’est pas assez étayé.");
        assertThat(pages.versions(officer, waiting))
                .extracting(PageVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void grantsNothingToAnAuthorityWithoutItsReturnOfAid() {
        standing(Precondition.ODA_RETURN, Standing.State.UNMET);
        assertThat(codesOf(() -> trade.decide(call.id()))).containsExactly("AWARD_E07");
        standing(Precondition.ODA_RETURN, Standing.State.MET);
        standing(Precondition.REPORTS, Standing.State.UNMET);
        assertThat(codesOf(() -> trade.decide(call.id()))).containsExactly("AWARD_E05");
        Map<DossierId, String> refused = new HashMap<>(all().shown());
        refused.keySet().retainAll(List.of(call.dossier(RankingList.REJECT), call.dossier(RankingList.WAITING)));

        awards.decide(officer, call.id(), new Signing(again(), all().delegation(), refused, true));

        assertThat(stage(RankingList.REJECT)).isEqualTo(Stage.REJECTED);
        call.letters();
        standing(Precondition.REPORTS, Standing.State.MET);
        trade.decide(call.id());
        assertThat(stage(RankingList.MAIN)).isEqualTo(Stage.AWARDED);
    }

    @Test
    void neverEditsASignedDecision() {
        call.sign();

        assertThatThrownBy(() -> jdbc.sql("update passerelle.decision set reason = 'autre'")
                        .update())
                .hasMessageContaining("A signed decision is never edited");
        assertThatThrownBy(() -> jdbc.sql("delete from passerelle.decision").update())
                .hasMessageContaining("A signed decision is never edited");
        call.publish();
        assertThatThrownBy(() -> jdbc.sql("update passerelle.decision set released_at = null")
                        .update())
                .hasMessageContaining("A signed decision is never edited");
    }

    @RepeatedTest(3)
    void letsOneOfTwoWhoSignAtOnceWinAndTellsTheOther() throws Exception {
        Actor other = another();
        delegations.record(Actor.clockwork(), other.personId(), terms(2027, 2028, null, Set.of()));
        Signing mine = all();
        Signing theirs = trade.signing(other, call.id());

        List<Object> outcomes = atOnce(
                () -> awards.decide(officer, call.id(), mine).size(),
                () -> awards.decide(other, call.id(), theirs).size());

        assertThat(outcomes).contains(4).anyMatch(Refusal.class::isInstance);
        Refusal loser = (Refusal)
                outcomes.stream().filter(Refusal.class::isInstance).findFirst().orElseThrow();
        assertThat(loser.codes()).containsExactly("ALREADY_DONE");
        assertThat(loser.details()).contains(decision(RankingList.MAIN).decidedBy());
        assertThat(awards.ofCall(officer, call.id())).hasSize(4);
    }

    private static List<Object> atOnce(Callable<?>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<Object>> running = Stream.of(acts)
                    .map(act -> people.submit(() -> {
                        start.await();
                        try {
                            return (Object) act.call();
                        } catch (Refusal refusal) {
                            return refusal;
                        }
                    }))
                    .toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : running) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            people.shutdown();
        }
    }

    private Actor another() {
        return trade.signatory("ordonnateur.adjoint");
    }

    private void sign(UUID delegation) {
        awards.decide(officer, call.id(), new Signing(again(), delegation, all().shown(), true));
    }

    private Signing all() {
        return trade.signing(officer, call.id());
    }

    private Optional<Reauthentication> again() {
        return Optional.of(trade.again(officer));
    }

    private UUID recorded(int from, int until, Money ceiling, Set<FundingScheme> schemes) {
        return delegations
                .record(Actor.clockwork(), officer.personId(), terms(from, until, ceiling, schemes))
                .id();
    }

    private static SigningDelegations.Terms terms(int from, int until, Money ceiling, Set<FundingScheme> schemes) {
        return new SigningDelegations.Terms(
                "Arrêté fictif de " + from, LocalDate.of(from, 1, 1), LocalDate.of(until, 12, 31), ceiling, schemes);
    }

    private void standing(Precondition what, Standing.State state) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(what, state, LocalDate.of(2027, 3, 1), "Relevé fictif"));
    }

    private Stage stage(RankingList list) {
        return file.get(call.dossier(list)).stage();
    }

    private String number(RankingList list) {
        return file.get(call.dossier(list)).name();
    }

    private Decision decision(RankingList list) {
        return awards.of(trade.actor(Role.AUDITOR), call.dossier(list)).orElseThrow();
    }
}
