package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ArbitrationRoomTests {

    private static final Deliberation.Change REJECTED =
            new Deliberation.Change(RankingList.REJECT, Map.of(), "Hors sujet (fictif)");
    private static final Deliberation.Change PARTIAL =
            new Deliberation.Change(RankingList.PARTIAL, Map.of("MEAE", Money.of(18_000)), "Budget revu (fictif)");

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    ArbitrationRoom room;

    CallId call;
    DossierId first;
    DossierId second;

    @BeforeEach
    void aRankingOfTwo() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        first = walk.submitted(call, "Premier projet");
        second = walk.submitted(call, "Second projet");
        walk.appraise(first, "5").appraise(second, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
    }

    @Test
    void keepsEachDossierApartAndCountsTheChanges() {
        assertThat(room.change(chair(), call, first, REJECTED, 0)).isEqualTo(1);
        assertThat(room.change(secretary(), call, second, PARTIAL, 0)).isEqualTo(2);

        Room now = room.of(chair(), call);
        assertThat(now.changes()).isEqualTo(Map.of(first, REJECTED, second, PARTIAL));
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.lines().get(second).by()).isEqualTo(secretary().name());
    }

    @Test
    void refusesAChangeOnAnOlderLineAlsoWhereItWasPutBack() {
        room.change(chair(), call, first, REJECTED, 0);
        room.change(chair(), call, first, null, 1);

        assertThat(room.of(secretary(), call).changes()).isEmpty();
        assertThat(codesOf(() -> room.change(secretary(), call, first, PARTIAL, 0)))
                .containsExactly("ROOM_CHANGED");
        assertThat(codesOf(() -> room.change(secretary(), call, first, PARTIAL, 1)))
                .containsExactly("ROOM_CHANGED");
        assertThat(room.change(secretary(), call, first, PARTIAL, 2)).isEqualTo(3);
    }

    @Test
    void takesAScenarioInPlaceOfEverythingThatItWasShownWith() {
        room.change(chair(), call, first, REJECTED, 0);
        assertThat(codesOf(() -> room.take(secretary(), call, Map.of(second, PARTIAL), 0)))
                .containsExactly("ROOM_CHANGED");

        room.take(secretary(), call, Map.of(second, PARTIAL), 1);

        assertThat(room.of(chair(), call).changes()).isEqualTo(Map.of(second, PARTIAL));
        assertThat(codesOf(() -> room.change(chair(), call, first, REJECTED, 1)))
                .containsExactly("ROOM_CHANGED");
    }

    @Test
    void closesOnWhatItHasAndRefusesAnOlderOne() {
        room.change(secretary(), call, first, REJECTED, 0);
        room.change(secretary(), call, second, PARTIAL, 0);
        assertThat(codesOf(() -> room.close(chair(), call, 1, List.of("Zoé"), "Paris")))
                .containsExactly("ROOM_CHANGED");

        Session closed = room.close(chair(), call, 2, List.of("Zoé"), "Paris");

        assertThat(closed.lines())
                .extracting(line -> line.outcome().list())
                .containsExactly(RankingList.REJECT, RankingList.PARTIAL);
        assertThat(closed.place()).isEqualTo("Paris");
        assertThat(codesOf(() -> room.change(secretary(), call, first, null, 1)))
                .containsExactly("WRONG_STAGE");
        assertThat(room.of(chair(), call).isOpen()).isFalse();
    }

    @Test
    void knowsNothingOfADossierOfAnotherCall() {
        CallId another = trade.at(Trade.OPENS.minusDays(4)).publishedCall("AAP-2027-AUTRE");
        DossierId other = trade.at(Trade.OPENS.plusDays(1)).completeDraft(another);

        assertThat(codesOf(() -> room.change(secretary(), call, other, REJECTED, 0)))
                .containsExactly("UNKNOWN");
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }
}
