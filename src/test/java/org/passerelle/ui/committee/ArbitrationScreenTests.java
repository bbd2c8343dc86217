package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.ArbitrationRoom;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The arbitration room on the screens of those who change something in it. */
@IntegrationTest
class ArbitrationScreenTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    ArbitrationRoom room;

    CallId call;
    DossierId first;
    DossierId second;

    @BeforeEach
    void aRankingOfTwo() {
        trade.peopled();
        call = walk.openCall(CODE);
        first = walk.submitted(call, "Premier projet");
        second = walk.submitted(call, "Second projet");
        walk.appraise(first, "5").appraise(second, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
    }

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void comparesTheScenariosWithWhatTheRoomHasAtEachChange() {
        enter(Role.COMMITTEE_SECRETARY);
        keep("Prudent");
        assertThat(compared("Écarts à la proposition")).containsExactly("Aucun", "Aucun", "Aucun");

        change(first, RankingList.REJECT);
        reason("Hors sujet (fictif)");

        String departs = walk.number(first) + " : Non retenu, au lieu de Liste principale 24 000 €";
        assertThat(compared("Écarts à la proposition")).containsExactly("Aucun", departs, "Aucun");
        assertThat(compared("Attribué (Ministère (fictif))")).containsExactly("48 000 €", "24 000 €", "48 000 €");
    }

    @Test
    void keepsWhatTwoChangeInDifferentDossiersAndFollowsBoth() {
        Runnable secretary = sits(Role.COMMITTEE_SECRETARY);
        Runnable chair = sits(Role.COMMITTEE_CHAIR);
        change(second, RankingList.WAITING);
        reason("À revoir (fictif)");

        secretary.run();
        change(first, RankingList.REJECT);
        reason("Hors sujet (fictif)", 0);
        poll();
        assertThat(Seat.words())
                .contains("Modifié par une autre personne : " + walk.number(second))
                .contains("Reste 220 000 €");

        chair.run();
        poll();
        assertThat(Seat.words()).contains("Reste 220 000 €", "Modifié par une autre personne : " + walk.number(first));
        assertThat(room.of(trade.actor(Role.COMMITTEE_CHAIR), call).changes())
                .containsOnlyKeys(first, second)
                .hasEntrySatisfying(second, kept -> assertThat(kept.reason()).isEqualTo("À revoir (fictif)"));
    }

    @Test
    void refusesAChangeOfADossierThatAnotherChangedSinceAndShowsIt() {
        Runnable secretary = sits(Role.COMMITTEE_SECRETARY);
        sits(Role.COMMITTEE_CHAIR);
        change(first, RankingList.WAITING);
        reason("À revoir (fictif)");

        secretary.run();
        assertThat(refused(() -> change(first, RankingList.REJECT)))
                .containsExactly(
                        "ROOM_CHANGED", trade.actor(Role.COMMITTEE_CHAIR).name());

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Motif")).getValue())
                .isEqualTo("À revoir (fictif)");
        reason("Hors sujet (fictif)");
        assertThat(room.of(trade.actor(Role.COMMITTEE_CHAIR), call).changes().get(first))
                .isEqualTo(new Deliberation.Change(RankingList.WAITING, Map.of(), "Hors sujet (fictif)"));
    }

    @Test
    void leavesTheFieldAloneInWhichTheReaderWritesUntilItLeaves() {
        Runnable secretary = sits(Role.COMMITTEE_SECRETARY);
        change(first, RankingList.REJECT);
        TextArea field = _get(TextArea.class, spec -> spec.withLabel("Motif"));
        ComponentUtil.fireEvent(field, new FocusNotifier.FocusEvent<>(field, true));

        sits(Role.COMMITTEE_CHAIR);
        reason("À revoir (fictif)");
        secretary.run();
        poll();
        assertThat(field.isAttached()).isTrue();
        assertThat(field.getValue()).isEmpty();

        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
        poll();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Motif")).getValue())
                .isEqualTo("À revoir (fictif)");
    }

    @Test
    void closesOnWhatTheChairWasShownOrNotAtAll() {
        Runnable secretary = sits(Role.COMMITTEE_SECRETARY);
        Runnable chair = sits(Role.COMMITTEE_CHAIR);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Lieu")), "Paris");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Membres présents")), "Hélène Marchal");
        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));

        secretary.run();
        change(first, RankingList.REJECT);
        reason("Hors sujet (fictif)");
        chair.run();
        poll();
        Confirmation.give();
        assertThat(Seat.words())
                .contains(walk.number(first) + " : "
                        + trade.actor(Role.COMMITTEE_SECRETARY).name() + " a modifié ce dossier entre-temps");

        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));
        Confirmation.give();
        assertThat(Seat.words()).contains("Délibération close", "Hors sujet (fictif)");
        secretary.run();
        poll();
        assertThat(Seat.words()).contains("Délibération close").doesNotContain("Garder ce qui est affiché");
    }

    private Runnable sits(Role role) {
        take(role);
        return Seat.rest();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    private static List<String> refused(Runnable act) {
        Refusal refusal = (Refusal) NestedExceptionUtils.getMostSpecificCause(catchThrowable(act::run));
        return List.of(
                refusal.findings().get(0).code(),
                String.valueOf(refusal.findings().get(0).evidence().get("by")));
    }

    private static void keep(String name) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom du scénario")), name);
        _click(_get(Button.class, spec -> spec.withText("Garder ce qui est affiché")));
    }

    /** One row of the comparison: the proposal, what is shown, the scenario. */
    private static List<String> compared(String figure) {
        return Seat.row(_get(ScenarioPart.class), figure);
    }

    @SuppressWarnings("unchecked")
    private void change(DossierId dossier, RankingList list) {
        String label = "Modifier la proposition pour " + walk.number(dossier);
        _click(_find(Button.class).stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        _setValue(_get(Select.class, spec -> spec.withLabel("Liste")), list);
    }

    private static void reason(String words, int place) {
        _setValue(_find(TextArea.class, spec -> spec.withLabel("Motif")).get(place), words);
    }

    private static void reason(String words) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), words);
    }

    private void enter(Role role) {
        Seat.leave();
        take(role);
    }

    private void take(Role role) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), actor.login());
        Seat.take(application, people.byLogin(actor.login()).orElseThrow(), "committee/" + CODE);
    }
}
