package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom an act on a tab awaits, or awaits no more, is seen at once above the tabs of the dossier. */
@IntegrationTest
class AwaitedAnewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Ties ties;

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void afterARequestToTheApplicant() {
        DossierId id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        open(Role.CASE_OFFICER, id, "exchanges");
        assertThat(aboveTheTabs()).doesNotContain("Répondre à une demande d’informations");

        _setValue(_get(TextArea.class, field -> field.withLabel("Votre demande")), "Le foncier est-il acquis ?");
        click("Envoyer la demande");

        assertThat(aboveTheTabs()).contains("Répondre à une demande d’informations");
    }

    @Test
    void onceAnAnnulledSheetIsAcknowledged() {
        DossierId id = trade.appraised(trade.openCall("AAP-2027-TEST"), "4");
        ties.find(trade.actor(Role.CASE_OFFICER), id, trade.person("reviewer1"), TieKind.FAMILY, "Sœur (fictif)");
        open(Role.COMMITTEE_SECRETARY, id, "ties");
        assertThat(aboveTheTabs()).contains("Prendre acte d’une annulation");

        click("J’en ai pris acte");

        assertThat(aboveTheTabs()).contains("Qui est attendu").doesNotContain("Prendre acte d’une annulation");
    }

    private void open(Role role, DossierId id, String tab) {
        Screen.open(application, people.get(trade.actor(role).personId()), Language.FR);
        UI.getCurrent().navigate("dossiers/" + id, QueryParameters.of("tab", tab));
    }

    private static void click(String button) {
        _click(_get(Button.class, each -> each.withText(button)));
    }

    private static String aboveTheTabs() {
        return Screen.words().split("Partenaires")[0];
    }
}
