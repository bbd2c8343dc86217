package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.passerelle.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A raise that is accepted or declined in the very instant in which it lapses: one of them counts, and no euro twice. */
@IntegrationTest
class RaisedAwardRacesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Offers offers;

    @Autowired
    Awards awards;

    @Autowired
    WaitingList waitingList;

    @Autowired
    DueJobs jobs;

    RaisedCall call;
    Actor signatory;

    @BeforeEach
    void aRaiseOfWhatWasAccepted() {
        call = new RaisedCall(application).accepted().raised(24_000);
        signatory = trade.actor("signatory");
    }

    @RepeatedTest(2)
    void isAcceptedOrLapses() {
        List<Object> outcomes = OfferRacesTests.atOnce(
                () -> {
                    offers.accept(signatory, call.raised);
                    return "accepted";
                },
                this::lapsed);

        boolean accepted = outcomes.contains("accepted");
        assertThat(outcomes).containsExactlyInAnyOrder(accepted ? "accepted" : "lapsed", RefusalCode.WRONG_STAGE);
        holds(accepted ? 24_000 : 20_000);
    }

    @RepeatedTest(2)
    void isDeclinedOrLapsesAndStandsOnce() {
        List<Object> outcomes = OfferRacesTests.atOnce(
                () -> {
                    offers.decline(signatory, call.raised, "");
                    return "declined";
                },
                this::lapsed);

        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(RefusalCode.WRONG_STAGE);
        assertThat(awards.history(Actor.clockwork(), call.raised)).hasSize(3);
        holds(20_000);
    }

    private Object lapsed() {
        offers.lapse(Actor.clockwork(), call.raised);
        return "lapsed";
    }

    private void holds(int euros) {
        assertThat(awards.of(Actor.clockwork(), call.raised).orElseThrow().grant())
                .isEqualTo(Money.of(euros));
        assertThat(offers.of(Actor.clockwork(), call.raised)).map(Offer::state).contains(Offer.State.ACCEPTED);
        waitingList.promote(Actor.clockwork(), call.call);
        assertThat(waitingList.left(Actor.clockwork(), call.call).whole()).containsEntry("MEAE", Money.ZERO);
        assertThat(jobs.incidents()).isZero();
    }
}
