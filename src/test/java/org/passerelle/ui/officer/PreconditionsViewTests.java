package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.WorkPaths;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an officer pastes of a file about the conditions to file. */
@IntegrationTest
class PreconditionsViewTests {

    private static final String HEAD = "siret;precondition;state;date;source\n";
    private static final String LATE = "21990101400015;REPORTS;UNMET;2027-01-05;Relevé du service\n";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @BeforeEach
    void anOfficer() {
        trade.openCall("AAP-2027-TEST");
        Screen.open(application, people.get(trade.person(Trade.login(Role.CASE_OFFICER))), Language.FR);
        UI.getCurrent().navigate(WorkPaths.PRECONDITIONS);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void namesTheWrongLinesAndTakesNothing() {
        take(HEAD + LATE + "12345678901234;ATLAS;MET;2027-01-05;Atlas\n");

        assertThat(Screen.words())
                .contains("Ligne 3 : aucune collectivité de l’annuaire n’a ce SIRET")
                .contains("Aucune situation n’est consignée");
    }

    @Test
    void showsWhatItTookAndForgetsTheFaults() {
        take("");
        assertThat(Screen.words()).contains("Ligne 1 : l’en-tête attendu");

        take(HEAD + LATE);

        assertThat(Screen.words())
                .contains("Commune de Brévalle Comptes rendus des projets passés À régler", "Relevé du service")
                .doesNotContain("Ligne 1");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Contenu du fichier CSV"))
                        .getValue())
                .isEmpty();
    }

    private static void take(String csv) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Contenu du fichier CSV")), csv);
        _click(_get(Button.class, spec -> spec.withText("Reprendre le fichier")));
    }
}
