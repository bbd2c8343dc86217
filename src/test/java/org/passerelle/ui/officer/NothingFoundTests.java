package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.WorkPaths;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A long list that its filters leave empty says so, and leads back to the whole. */
@IntegrationTest
class NothingFoundTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    CallId call;

    @BeforeEach
    void anOfficerOfAnOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        Screen.open(application, people.get(trade.actor(Role.CASE_OFFICER).personId()), Language.FR);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {WorkPaths.WORKLIST, WorkPaths.DOSSIERS})
    void showsTheWholeListAgainOnceTheFiltersAreTakenAway(String list) {
        trade.submitted(call);
        UI.getCurrent().navigate(list);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Rechercher")), "aucun dossier ainsi");
        assertThat(Screen.words()).contains("Rien ne répond à ces filtres").doesNotContain("DOS-2027-0001");

        _click(_get(Button.class, spec -> spec.withText("Retirer les filtres")));
        assertThat(Screen.words()).contains("DOS-2027-0001").doesNotContain("Rien ne répond");
    }

    @Test
    void saysThatNothingWaitsWhereNothingWasFiltered() {
        UI.getCurrent().navigate(WorkPaths.WORKLIST);
        assertThat(Screen.words()).contains("Une ligne paraît ici").doesNotContain("Retirer les filtres");
    }
}
