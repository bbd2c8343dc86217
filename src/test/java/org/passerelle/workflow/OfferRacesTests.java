package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Answers and promotions at the same instant: no euro is spent twice, and one answer counts. */
@IntegrationTest
class OfferRacesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Offers offers;

    @Autowired
    WaitingList waitingList;

    @Autowired
    Awards awards;

    @Autowired
    DueJobs jobs;

    OfferedCall offered;

    @BeforeEach
    void offers() {
        offered = new OfferedCall(application).decided();
    }

    @RepeatedTest(2)
    void twoDeclinesAndTwoPromotionsAtOnceServeWhoWaitsOnce() {
        Actor signatory = trade.actor("signatory");
        assertThat(atOnce(
                        () -> declined(signatory, true),
                        () -> declined(signatory, false),
                        () -> waitingList.promote(Actor.clockwork(), offered.call),
                        () -> waitingList.promote(Actor.clockwork(), offered.call)))
                .noneMatch(Exception.class::isInstance);

        jobs.runDue();
        atOnce(
                () -> waitingList.promote(Actor.clockwork(), offered.call),
                () -> waitingList.promote(Actor.clockwork(), offered.call));

        assertThat(awards.history(Actor.clockwork(), offered.waiting)).hasSize(2);
        Money left = waitingList.left(Actor.clockwork(), offered.call).of("MEAE");
        assertThat(left).isIn(Money.of(20_000), Money.of(24_000));
        assertThat(jobs.incidents()).isZero();
    }

    @RepeatedTest(2)
    void oneOfTwoAnswersCounts() {
        Actor signatory = trade.actor("signatory");

        List<Object> outcomes = atOnce(
                () -> {
                    offers.accept(signatory, offered.whole);
                    return "accepted";
                },
                () -> declined(signatory, true));

        jobs.runDue();
        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        Stage stage = outcomes.contains("accepted") ? Stage.AWARDED : Stage.OFFER_DECLINED;
        walk.waits(offered.whole, stage);
    }

    private Object declined(Actor signatory, boolean whole) {
        offers.decline(signatory, whole ? offered.whole : offered.partial, "");
        return "declined";
    }

    @SafeVarargs
    static List<Object> atOnce(Callable<Object>... acts) {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            return Stream.of(acts)
                    .map(act -> people.submit(() -> {
                        start.await();
                        return outcome(act);
                    }))
                    .toList()
                    .stream()
                    .map(OfferRacesTests::get)
                    .toList();
        } finally {
            people.shutdown();
        }
    }

    private static Object outcome(Callable<Object> act) {
        try {
            return act.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception fault) {
            return fault;
        }
    }

    private static Object get(Future<Object> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
