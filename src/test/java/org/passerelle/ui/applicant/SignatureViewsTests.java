package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The way from the editor's desk through the signatory's to the submission, as each sees it. */
@IntegrationTest
class SignatureViewsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Delegations delegations;

    @Autowired
    OwnNotices notices;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aCompleteDraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void asksForTheSignatureAndShowsTheCommentOfTheReturn() {
        enter("agent", "my/dossiers/" + id + "/submit");
        _click(_get(Button.class, s -> s.withText("Demander la signature")));
        assertThat(Screen.words())
                .contains("La signature est demandée")
                .contains("Signature demandée le 12 janvier 2027", "à : Personne fictive signatory")
                .doesNotContain("Complétez les rubriques");
        UI.getCurrent().navigate("my/dossiers");
        assertThat(Screen.words()).contains("Signature demandée le 12 janvier 2027");

        enter("signatory", "my/dossiers/" + id + "/submit");
        _click(_get(Button.class, s -> s.withText("Rendre au rédacteur")));
        _setValue(_get(TextArea.class), "Corrigez le titre.");
        _click(_find(Button.class, s -> s.withText("Rendre au rédacteur")).get(1));

        enter("agent", "dossier/" + id + "/A");
        assertThat(Screen.words()).contains("Rendu sans signature par", "Corrigez le titre.");
    }

    @Test
    void leadsFromANoticeToItsPageAndMarksItAsRead() {
        enter("agent", "my/dossiers/" + id + "/submit");
        _click(_get(Button.class, s -> s.withText("Demander la signature")));

        enter("signatory", "notices");
        assertThat(Screen.words()).contains("Notifications (une non lue)", "votre signature est demandée", "Non lue");
        UI.getCurrent()
                .navigate("notices/"
                        + notices.latest(trade.actor("signatory"), 1).get(0).id());

        assertThat(Screen.words()).contains("Relire et déposer").doesNotContain("Notifications (une non lue)");
        assertThat(notices.unread(trade.actor("signatory"))).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void recordsADelegationByWhichADeputySubmits() {
        enter("signatory", "my/signature");
        _setValue((Select<Person>) _get(Select.class), people.byLogin("agent").orElseThrow());
        _setValue(_get(TextField.class), "Arrêté fictif 2027-12");
        _setValue(_get(DatePicker.class, s -> s.withLabel("Du")), Trade.OPENS.toLocalDate());
        _setValue(
                _get(DatePicker.class, s -> s.withLabel("Au")),
                Trade.OPENS.plusDays(9).toLocalDate());
        _click(_get(Button.class, s -> s.withText("Enregistrer la délégation")));
        assertThat(Screen.words()).contains("Arrêté fictif 2027-12", "En vigueur");

        enter("agent", "my/dossiers/" + id + "/submit");
        assertThat(Screen.words()).contains("Vous signez par délégation.");
        _click(_get(Button.class, s -> s.withText("Déposer le dossier")));
        Confirmation.give();
        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void signsFirstAndWaitsForTheOther() {
        enter("signatory", "my/signature");
        _setValue(_get(Checkbox.class), true);
        assertThat(delegations.signatories(trade.organisation("BRE"))).isEqualTo(2);

        enter("signatory", "my/dossiers/" + id + "/submit");
        _click(_get(Button.class, s -> s.withText("Signer")));
        UI.getCurrent().navigate("my/dossiers/" + id + "/submit");
        assertThat(Screen.words()).contains("Vous avez signé.").doesNotContain("Déposer le dossier");
    }

    private void enter(String login, String path) {
        Screen.close();
        Screen.open(application, people.byLogin(login).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(path);
    }
}
