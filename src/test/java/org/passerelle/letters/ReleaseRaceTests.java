package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter is printed while the results are released: whichever ends first, its applicant finds it. */
@IntegrationTest
class ReleaseRaceTests {

    private static final Actor CLOCKWORK = Actor.clockwork();

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    Awards awards;

    @Autowired
    Letters letters;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Issuing issuing;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    CallId call;
    DossierId id;

    @WalkedOnce
    void aSignedDecisionWhoseLetterIsToBeWritten() {
        call = trade.peopled().publishedCall("AAP-2027-TEST", Trade.CLOSES.plusDays(60));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        id = trade.appraised(call, "4");
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        trade.decide(call);
    }

    @Test
    void findsALetterThatWasPrintedWhileTheResultsWereReleased() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(printing -> issuing.once(
                        CLOCKWORK, new Issuing.Cause(call, id, "raced", () -> awards.isReleased(id)), now -> {
                            CompletableFuture.runAsync(this::release).join();
                            return model();
                        }));

        assertThat(seen()).isTrue();
    }

    @Test
    void aReleaseWaitsForALetterThatIsBeingKept() throws Exception {
        CompletableFuture<Void> releasing = new TransactionTemplate(transactions).execute(printing -> {
            letters.issueDecisionLetter(CLOCKWORK, id);
            CompletableFuture<Void> release = CompletableFuture.runAsync(this::release);
            while (!release.isDone() && !isSomebodyWaiting()) {
                Thread.onSpinWait();
            }
            return release;
        });
        releasing.get(30, TimeUnit.SECONDS);

        assertThat(seen()).isTrue();
    }

    @Test
    void twoCausesOfOneStepIssueOneDocument() throws Exception {
        Issuing.Cause cause = new Issuing.Cause(call, id, "twice", () -> false);
        List<CompletableFuture<IssuedDocument>> second = new ArrayList<>();
        IssuedDocument first = new TransactionTemplate(transactions)
                .execute(printing -> issuing.once(CLOCKWORK, cause, now -> {
                    CompletableFuture<IssuedDocument> other = CompletableFuture.supplyAsync(() -> issued(cause));
                    second.add(other);
                    while (!other.isDone() && !isSomebodyWaiting()) {
                        Thread.onSpinWait();
                    }
                    return model();
                }));

        assertThat(second.get(0).get(30, TimeUnit.SECONDS)).isEqualTo(first);
    }

    private IssuedDocument issued(Issuing.Cause cause) {
        return new TransactionTemplate(transactions)
                .execute(printing -> issuing.once(CLOCKWORK, cause, now -> model()));
    }

    private static LetterModel model() {
        return Models.of(LetterKind.AWARD_LETTER, org.passerelle.shared.Language.FR);
    }

    private void release() {
        awards.release(CLOCKWORK, call);
    }

    /** Whether a transaction waits for a row that another one holds. */
    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private boolean seen() {
        return documents.of(trade.actor("signatory"), id).stream()
                .anyMatch(document -> document.kind() == LetterKind.AWARD_LETTER);
    }
}
