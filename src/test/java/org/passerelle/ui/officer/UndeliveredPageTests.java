package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.speed.Troubles;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mails that did not arrive, more than stand on one page. */
@IntegrationTest
class UndeliveredPageTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Troubles troubles;

    @BeforeEach
    void aDossierWhoseMailsAreLost() {
        trade.submitted(trade.openCall("AAP-2027-RETOUR"));
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void areReadPageByPageAndTheReaderStaysOnThePageOnWhichOneIsSentAgain() {
        troubles.add(1, 27);
        open();
        assertThat(Screen.words()).contains("Lignes 1 à 25");

        click("Suivants");
        assertThat(Screen.words()).contains("Lignes 26 à 27").contains("Accusé de réception 27");
        click("Envoyer à nouveau");
        assertThat(Screen.words()).contains("Lignes 26 à 26");

        click("Envoyer à nouveau");
        assertThat(Screen.words()).as("nothing is left on the second page").contains("Accusé de réception 1 ");
        assertThat(_find(Button.class, spec -> spec.withText("Envoyer à nouveau")))
                .hasSize(25);
    }

    private void open() {
        Screen.open(application, people.get(trade.actor(Role.CASE_OFFICER).personId()), Language.FR);
        UI.getCurrent().navigate("undelivered");
    }

    private static void click(String caption) {
        _click(_find(Button.class, spec -> spec.withText(caption)).get(0));
    }
}
