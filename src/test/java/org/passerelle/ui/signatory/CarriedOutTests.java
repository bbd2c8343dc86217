package org.passerelle.ui.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.OfferedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the clockwork did in execution of a signed decision says so, and names nobody as its signatory. */
@IntegrationTest
class CarriedOutTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void saysOfAnAwardFromTheWaitingListThatItIsExecutedAutomaticallyAndByWhichDecision() {
        OfferedCall call = new OfferedCall(application).decided();
        enter(Role.AUDITOR);
        assertThat(Screen.words()).doesNotContain("Exécutée automatiquement");

        call.decline(call.whole);

        enter(Role.AUDITOR);
        assertThat(Screen.words())
                .containsPattern(
                        "Exécutée automatiquement le 10 mai 2027 à \\d\\d:\\d\\d, en application de la décision DEC-2027-000\\d");
    }

    private void enter(Role role) {
        Screen.close();
        Screen.open(application, people.get(trade.actor(role).personId()), Language.FR);
        UI.getCurrent().navigate("decisions/" + OfferedCall.CODE);
    }
}
