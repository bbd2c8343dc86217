package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What helps an applicant to enter a partner rightly and once. */
@IntegrationTest
class NewPartnerTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    DossierFile file;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void asksWhetherAPartnerIsTheOneThatIsWrittenAlike() {
        DossierId id = trade.completeDraft(call);
        enter("dossier/" + id + "/E");
        newPartner("Ville de Tangiera", "BJ", "Tanguiéra");
        assertThat(Screen.words()).contains("Ces organisations de l’annuaire portent un nom proche.");
        assertThat(_find(Button.class, s -> s.withText("Choisir Commune de Tanguiéra (Bénin)")))
                .hasSize(1);
        assertThat(file.get(id).partners()).hasSize(1);

        _click(_get(Button.class, s -> s.withText("Non, inscrire «\u00a0Ville de Tangiera\u00a0»")));
        assertThat(file.get(id).partners()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void proposesWhatTheRegisterKnowsOfASiret() {
        DossierId id = trade.completeDraft(call);
        enter("dossier/" + id + "/C");
        _setValue(_get(TextField.class, s -> s.withLabel("SIRET")), "212 902 324 00012");

        assertThat(Screen.words())
                .contains("D’après le registre des collectivités : Commune de Quimper (29232), Finistère (29),"
                        + " Bretagne (53).");
        assertThat(_get(TextField.class, s -> s.withLabel("Nom de l’organisation"))
                        .getValue())
                .isEqualTo("Commune de Quimper");
        assertThat(_get(Select.class, s -> s.withLabel("Type d’organisation")).getValue())
                .isEqualTo(OrganisationKind.COMMUNE);
        assertThat(_get(TextField.class, s -> s.withLabel("Ville")).getValue()).isEqualTo("Quimper");
        assertThat(_get(TextField.class, s -> s.withLabel("Code postal")).getValue())
                .isEqualTo("29000");
    }

    @SuppressWarnings("unchecked")
    private static void newPartner(String name, String country, String city) {
        _setValue(_get(TextField.class, s -> s.withLabel("Nom de l’organisation")), name);
        _setValue((ComboBox<CountryCode>) _get(ComboBox.class, s -> s.withLabel("Pays")), CountryCode.of(country));
        _setValue(_get(TextField.class, s -> s.withLabel("Ville")), city);
        _click(_get(Button.class, s -> s.withText("Inscrire et ajouter au dossier")));
    }

    private void enter(String path) {
        Screen.open(application, people.byLogin("agent").orElseThrow(), Language.FR);
        UI.getCurrent().navigate(path);
    }
}
