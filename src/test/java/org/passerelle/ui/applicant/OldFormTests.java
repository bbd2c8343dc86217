package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.LazyTabs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dossier of a call that began with an earlier version of the form. */
@IntegrationTest
class OldFormTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    DossierId id;

    @BeforeEach
    void aDraftWithACalendarByYear() {
        CallId call = trade.peopled().published(Definitions.with("AAP-2027-TEST", Map.of("formVersion", "2")));
        trade.at(Trade.OPENS.plusDays(1));
        id = trade.completeDraft(call);
        Map<String, Object> drilling =
                Map.of("activity", "Forages", "place", "ABROAD", "year", 2028, "quarters", List.of("Q4"));
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(Map.of("schedule", List.of(drilling))));
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void opensInTheEditorWithTheQuestionsOfItsVersion() {
        open("agent", "dossier/" + id + "/M");

        assertThat(_get(TextField.class, s -> s.withLabel("Année")).getValue()).isEqualTo("2028");
        assertThat(_get(CheckboxGroup.class, s -> s.withLabel("Trimestres (obligatoire)"))
                        .getValue())
                .isEqualTo(Set.of("Q4"));
    }

    @Test
    void isReadByTheServiceWithTheQuestionsOfItsVersion() {
        dossiers.submit(trade.actor("signatory"), id);
        open(Trade.login(Role.CASE_OFFICER), "dossiers/" + id);
        _get(LazyTabs.class).open("Contenu");

        assertThat(Screen.words()).contains("Forages", "À l’étranger", "2028", "4e trimestre");
    }

    private void open(String login, String path) {
        Screen.open(application, people.get(trade.person(login)), Language.FR);
        UI.getCurrent().navigate(path);
    }
}
