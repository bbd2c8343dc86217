package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CommitteeTests {

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    Awards awards;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DueJobs jobs;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS.plusDays(1));
    }

    @Test
    void proposesEveryoneInTheOrderOfMeritAndLeavesTheRest() {
        DossierId good = appraised("Bon", "100000.00", "4");
        DossierId better = appraised("Meilleur", "100000.00", "4.5");
        close();

        Session session = propose();

        assertThat(session.lines()).extracting(SessionLine::dossier).containsExactly(better, good);
        assertThat(session.left()).containsEntry("MEAE", Money.of(20_000));
        assertThat(file.get(good).stage()).isEqualTo(Stage.IN_COMMITTEE);
    }

    @Test
    void refusesToProposeWhileADossierIsStillAppraised() {
        appraised("Prêt", "24000.00", "4");
        trade.submitted(call);
        close();

        assertThat(codesOf(this::propose)).containsExactly("WRONG_STAGE");
    }

    @Test
    void refusesASecondProposalWhileASessionIsOpen() {
        appraised("Prêt", "24000.00", "4");
        close();
        propose();

        assertThat(codesOf(this::propose)).containsExactly("ALREADY_DONE");
    }

    @Test
    void closesTheSessionWithTheCommitteesChangeAndItsReason() {
        DossierId id = appraised("Prêt", "24000.00", "4");
        close();
        propose();

        deliberate(Map.of(id, change(RankingList.PARTIAL, "20000.00", "Le poste formation est surévalué.")));

        Outcome outcome = committee.outcomes(call).get(id).outcome();
        assertThat(outcome.grants()).containsEntry("MEAE", Money.of(20_000));
        assertThat(outcome.departs()).isTrue();
    }

    @Test
    void refusesAChangeWithoutAReasonOrOverWhatIsWanted() {
        DossierId id = appraised("Prêt", "24000.00", "4");
        close();
        propose();

        assertThat(codesOf(() -> deliberate(Map.of(id, change(RankingList.PARTIAL, "20000.00", " ")))))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> deliberate(Map.of(id, change(RankingList.MAIN, "24000.01", "Plus.")))))
                .containsExactly("INVALID_VALUE");
    }

    @Test
    void refusesToCloseOverTheEnvelope() {
        DossierId first = appraised("Un", "120000.00", "4.5");
        DossierId second = appraised("Deux", "120000.00", "4");
        close();
        propose();

        assertThat(codesOf(() -> deliberate(Map.of(
                        first, change(RankingList.MAIN, "120000.00", "Tout."),
                        second, change(RankingList.MAIN, "120000.00", "Tout aussi.")))))
                .containsExactly("ENVELOPE_EXCEEDED");
        assertThat(file.get(first).stage()).isEqualTo(Stage.IN_COMMITTEE);
    }

    @Test
    void takesADeferredDossierToTheNextSessionWithWhatIsLeft() {
        DossierId first = appraised("Un", "100000.00", "4.5");
        DossierId later = appraised("Deux", "100000.00", "4");
        close();
        propose();
        deliberate(Map.of(later, new Deliberation.Change(RankingList.DEFERRED, Map.of(), "À compléter.")));
        assertThat(file.get(later).stage()).isEqualTo(Stage.DEFERRED);

        Session second = propose();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.lines()).extracting(SessionLine::dossier).containsExactly(later);
        assertThat(second.available().whole()).containsEntry("MEAE", Money.of(120_000));
        assertThat(file.get(first).stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void leavesOutWhatWasWithdrawnBeforeTheDeliberationAndItsMoney() {
        DossierId gone = appraised("Parti", "120000.00", "4.5");
        DossierId stays = appraised("Reste", "120000.00", "4");
        close();
        propose();
        withdraw(gone);

        assertThat(latest().left()).containsEntry("MEAE", Money.of(120_000));
        deliberate(Map.of(stays, change(RankingList.MAIN, "120000.00", "Les crédits sont revenus.")));
        decide();

        assertThat(file.get(gone).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(file.get(stays).stage()).isEqualTo(Stage.AWARDED);
        assertThat(latest().left()).containsEntry("MEAE", Money.of(100_000));
        SessionLine line = committee.outcomes(call).get(gone);
        assertThat(line.isWithdrawnFirst()).isTrue();
        assertThat(line.given()).isEmpty();
    }

    @Test
    void dealsOutInTheNextSessionWhatAWithdrawalGaveBack() {
        DossierId gone = appraised("Parti", "150000.00", "4.5");
        DossierId later = appraised("Ajourné", "120000.00", "4");
        close();
        propose();
        deliberate(Map.of(later, new Deliberation.Change(RankingList.DEFERRED, Map.of(), "À compléter.")));
        withdraw(gone);

        Session second = propose();

        assertThat(second.available().whole()).containsEntry("MEAE", Money.of(220_000));
        assertThat(second.lines()).singleElement().satisfies(line -> assertThat(line.held())
                .containsEntry("MEAE", Money.of(120_000)));
        SessionLine before = committee.outcomes(call).get(gone);
        assertThat(before.given()).as("what that session said stands").containsEntry("MEAE", Money.of(150_000));
        assertThat(before.held()).isEmpty();
    }

    @Test
    void signsEachDecisionWithItsRateAndReason() {
        DossierId good = appraised("Bon", "24000.00", "4");
        DossierId weak = appraised("Faible", "24000.00", "2.5");
        close();
        propose();
        deliberate(Map.of());

        List<Decision> decisions = decide();

        assertThat(decisions).extracting(Decision::dossier).contains(good, weak);
        Decision rejected = awards.of(trade.actor(Role.AUDITOR), weak).orElseThrow();
        assertThat(rejected.reasons()).hasToString("[R2]");
        Decision awarded = awards.of(trade.actor(Role.AUDITOR), good).orElseThrow();
        assertThat(awarded.rate().toString()).isEqualTo("50");
        assertThat(codesOf(this::decide)).containsExactly("ALREADY_DONE");
    }

    private DossierId appraised(String title, String requested, String score) {
        DossierId id = trade.completeDraft(call, "agent", title, requested);
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, score);
        return id;
    }

    private void withdraw(DossierId id) {
        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné.");
        jobs.runDue();
    }

    private Session latest() {
        List<Session> sessions = committee.sessions(trade.actor(Role.AUDITOR), call);
        return sessions.get(sessions.size() - 1);
    }

    private void close() {
        advance(Trade.CLOSES.plusDays(1));
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }

    private Session propose() {
        return committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    private void deliberate(Map<DossierId, Deliberation.Change> changes) {
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, new Deliberation(changes, List.of(), "Paris"));
    }

    private List<Decision> decide() {
        return trade.decide(call);
    }

    private static Deliberation.Change change(RankingList list, String amount, String reason) {
        return new Deliberation.Change(list, Map.of("MEAE", Money.of(amount)), reason);
    }
}
