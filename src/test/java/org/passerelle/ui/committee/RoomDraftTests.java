package org.passerelle.ui.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.shared.Money;

class RoomDraftTests {

    private final Session session = Sessions.general();
    private final RoomDraft draft = Sessions.draft(session);
    private final SessionLine water = session.lines().get(0);
    private final SessionLine children = session.lines().get(2);

    @Test
    void beginsWithTheProposal() {
        assertThat(session.lines())
                .extracting(draft::listOf)
                .containsExactly(RankingList.MAIN, RankingList.PARTIAL, RankingList.WAITING);
        assertThat(draft.granted("MEAE")).isEqualTo(Money.of(220_000));
        assertThat(draft.left("MEAE")).isEqualTo(Money.ZERO);
        assertThat(draft.isExceeded()).isFalse();
        assertThat(draft.deliberation(List.of("A"), "Paris").changes()).isEmpty();
    }

    @Test
    void followsEachChange() {
        draft.change(water, new Change(RankingList.PARTIAL, Map.of("MEAE", Money.of(130_000)), "Budget surévalué."));

        assertThat(draft.left("MEAE")).isEqualTo(Money.of(20_000));
        assertThat(draft.suggested(children, RankingList.MAIN)).isEqualTo(Map.of("MEAE", Money.of(18_000)));
        draft.revert(water);
        assertThat(draft.left("MEAE")).isEqualTo(Money.ZERO);
    }

    @Test
    void suggestsNoMoreThanTheScarcestYearBears() {
        Session bounded = Sessions.yearly();
        RoomDraft yearly = Sessions.draft(bounded);
        SessionLine first = bounded.lines().get(0);
        SessionLine waits = bounded.lines().get(2);

        assertThat(yearly.suggested(waits, RankingList.PARTIAL)).isEqualTo(Map.of("MEAE", Money.ZERO));
        yearly.change(first, new Change(RankingList.PARTIAL, Map.of("MEAE", Money.of(140_000)), "Budget surévalué."));
        assertThat(yearly.left().yearsOf("MEAE")).containsEntry(2028, Money.of(5_000));
        assertThat(yearly.suggested(waits, RankingList.PARTIAL)).isEqualTo(Map.of("MEAE", Money.of(10_000)));
    }

    @Test
    void keepsAPositionOnTheOpinionsWhateverElseIsChangedOrTakenBack() {
        draft.position(water, "Utile (fictif)");
        assertThat(draft.isChanged(water)).isFalse();
        assertThat(draft.unfit()).isEmpty();
        draft.change(
                water,
                new Change(
                        RankingList.PARTIAL,
                        Map.of("MEAE", Money.of(130_000)),
                        "Budget surévalué.",
                        draft.positionOf(water)));
        assertThat(draft.isChanged(water)).isTrue();

        draft.revert(water);

        assertThat(draft.isChanged(water)).isFalse();
        assertThat(draft.positionOf(water)).isEqualTo("Utile (fictif)");
        assertThat(draft.deliberation(List.of(), "Paris").changes()).containsOnlyKeys(water.dossier());
        draft.position(water, "");
        assertThat(draft.changes()).isEmpty();
    }

    @Test
    void seesAnEnvelopeExceeded() {
        draft.change(children, new Change(RankingList.MAIN, Map.of("MEAE", Money.of(18_000)), "Projet exemplaire."));

        assertThat(draft.isExceeded()).isTrue();
        assertThat(draft.left("MEAE")).isEqualTo(Money.of(-18_000));
    }

    @Test
    void suggestsWhatIsLeftForAPartialAward() {
        assertThat(draft.suggested(children, RankingList.PARTIAL)).isEqualTo(Map.of("MEAE", Money.ZERO));
        assertThat(draft.suggested(water, RankingList.PARTIAL))
                .as("its own grant comes free")
                .isEqualTo(Map.of("MEAE", Money.of(150_000)));
        assertThat(draft.suggested(water, RankingList.REJECT)).isEmpty();
    }

    @Test
    void knowsTheChangesThatCannotStand() {
        assertThat(unfitWith(new Change(RankingList.REJECT, Map.of(), ""))).isTrue();
        assertThat(unfitWith(new Change(RankingList.PARTIAL, Map.of(), "why"))).isTrue();
        assertThat(unfitWith(new Change(RankingList.PARTIAL, Map.of("MEAE", Money.ZERO), "why")))
                .isTrue();
        assertThat(unfitWith(new Change(RankingList.PARTIAL, Map.of("MEAE", Money.of("18000.01")), "why")))
                .isTrue();
        assertThat(unfitWith(new Change(RankingList.REJECT, Map.of("MEAE", Money.of(1)), "why")))
                .isTrue();
        assertThat(unfitWith(new Change(RankingList.PARTIAL, Map.of("MEAE", Money.of(18_000)), "why")))
                .isFalse();
        assertThat(unfitWith(new Change(RankingList.DEFERRED, Map.of(), "why"))).isFalse();
    }

    @Test
    void keepsBothStatesApart() {
        Session joint = Sessions.joint();
        RoomDraft both = Sessions.draft(joint);

        both.change(
                joint.lines().get(1),
                new Change(RankingList.MAIN, joint.lines().get(1).wants(), "Décision des deux États."));

        assertThat(both.left("MEAE")).isEqualTo(Money.of(-10_000));
        assertThat(both.left("DGCT")).isEqualTo(Money.of(-210_000));
    }

    @Test
    void givesBackWhatAWithdrawnDossierHeld() {
        RoomDraft without = Sessions.draft(Sessions.withdrawn(session, 0));

        assertThat(without.granted("MEAE")).isEqualTo(Money.of(70_000));
        assertThat(without.left("MEAE")).isEqualTo(Money.of(150_000));
        assertThat(without.suggested(children, RankingList.PARTIAL)).isEqualTo(Map.of("MEAE", Money.of(18_000)));
    }

    private boolean unfitWith(Change change) {
        draft.change(children, change);
        return draft.unfit().contains(children);
    }
}
