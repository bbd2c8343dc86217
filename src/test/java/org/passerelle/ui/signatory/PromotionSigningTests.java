package org.passerelle.ui.signatory;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.OfferedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An award from the waiting list that the first signature does not reach: told to the staff, signed on its page (ADR 0124). */
@IntegrationTest
class PromotionSigningTests {

    private static final String SHOW = "Relire l’attribution et signer";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    SigningDelegations delegations;

    @Autowired
    DossierFile file;

    @Autowired
    DueJobs jobs;

    OfferedCall call;

    @WalkedOnce
    void anAmountIsKept() {
        call = new OfferedCall(application).decided();
        delegations
                .all(trade.actor(Role.ADMIN))
                .forEach(held -> delegations.end(Actor.clockwork(), held.id(), "Fin de fonctions (fictif)."));
        call.decline(call.whole);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void isReadWithWhyItIsKeptAndSignedWithThePassword() {
        String officer = Trade.login(Role.AUTHORISING_OFFICER);
        trade.delegated(officer, null);
        trade.letIn(officer);
        open(officer);

        assertThat(Screen.words())
                .contains("Promotion à signer", "cette délégation n’est plus en vigueur", "31 décembre 2027");
        _click(_get(Button.class, spec -> spec.withText(SHOW)));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, PasswordField.class), officer);
        _click(_get(dialog, Button.class, spec -> spec.withText("Signer")));
        jobs.runDue();

        assertThat(file.get(call.waiting).stage()).isEqualTo(Stage.AWARDED);
    }

    @Test
    void isNotOfferedToWhomNoDelegationReachesIt() {
        String officer = Trade.login(Role.AUTHORISING_OFFICER);
        trade.delegated(officer, Money.of(20_000));
        open(officer);

        assertThat(Screen.words())
                .contains("Aucune de vos délégations de signature en cours ne couvre cette attribution");
        assertThat(_find(Button.class, spec -> spec.withText(SHOW))).isEmpty();
    }

    @Test
    void standsWithWhatFollowsTheDecisions() {
        Screen.open(application, people.byLogin(Trade.login(Role.CASE_OFFICER)).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("offers/" + OfferedCall.CODE);

        assertThat(Screen.words())
                .contains(
                        "Gardé pour une promotion à signer",
                        file.get(call.waiting).name());
    }

    private void open(String login) {
        Screen.open(application, people.byLogin(login).orElseThrow(), Language.FR);
        UI.getCurrent()
                .navigate("decisions/" + OfferedCall.CODE + "/"
                        + file.get(call.waiting).name() + "/signed");
    }
}
