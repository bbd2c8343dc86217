package org.passerelle.ui.signatory;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.awards.DecisionKind;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of a signed decision that nobody outside knows yet: it is rectified there, and not withdrawn (ADR 0105). */
@IntegrationTest
class EarlyCorrectionTests {

    private static final String SHOW = "Relire l’acte et signer";
    private static final String WITHDRAW = "Retirer la décision";
    private static final String WHY = "Motifs, gardés dans l’acte (la lettre ne les reprend pas)";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Walk walk;

    @Autowired
    Awards awards;

    @Autowired
    DueJobs jobs;

    OfferedCall call;

    @WalkedOnce
    void aDecisionThatIsNotKnownYet() {
        call = new OfferedCall(application, 44_000, OfferedCall.DECIDED.plusDays(4)).decided();
        trade.letIn(Trade.login(Role.AUTHORISING_OFFICER));
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void offersNoWithdrawalAndSaysWhyAndFromWhenOn() {
        open();

        assertThat(Screen.words())
                .contains("Rectifier le texte de la décision", "Un retrait n’est possible qu’après la publication")
                .doesNotContain(WITHDRAW, "Rectifier ou retirer");
        assertThat(_find(RadioButtonGroup.class)).isEmpty();

        walk.to(OfferedCall.DECIDED.plusDays(5));
        open();

        assertThat(Screen.words())
                .contains("Rectifier ou retirer")
                .doesNotContain("Les résultats ne sont pas encore publiés");
        assertThat(_find(RadioButtonGroup.class)).hasSize(1);
    }

    @Test
    void saysBesideThePasswordWhenTheLetterLeaves() {
        open();
        _click(_get(Button.class, spec -> spec.withText(SHOW)));
        assertThat(why().isInvalid()).as("reasons are written").isTrue();
        assertThat(_find(Dialog.class)).isEmpty();

        _setValue(why(), "Erreur de plume (fictive).");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Paragraphe de motifs rectifié, en français")),
                "Le paragraphe juste.");
        _click(_get(Button.class, spec -> spec.withText(SHOW)));
        Dialog dialog = _get(Dialog.class);
        assertThat(Screen.words())
                .contains("Le demandeur en reçoit la lettre à l’heure des résultats")
                .doesNotContain("aussitôt");

        _setValue(_get(dialog, PasswordField.class), Trade.login(Role.AUTHORISING_OFFICER));
        _click(_get(dialog, Button.class, spec -> spec.withText("Signer")));
        jobs.runDue();

        assertThat(awards.of(Actor.clockwork(), call.whole).orElseThrow().kind())
                .isEqualTo(DecisionKind.RECTIFICATION);
    }

    private static TextArea why() {
        return _get(TextArea.class, spec -> spec.withLabel(WHY));
    }

    private void open() {
        Screen.close();
        Screen.open(
                application,
                people.byLogin(Trade.login(Role.AUTHORISING_OFFICER)).orElseThrow(),
                Language.FR);
        UI.getCurrent().navigate("decisions/" + OfferedCall.CODE + "/" + walk.number(call.whole) + "/signed");
    }
}
