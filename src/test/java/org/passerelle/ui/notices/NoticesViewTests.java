package org.passerelle.ui.notices;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.notices.MailChoice;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a reader wants to be told. */
@IntegrationTest
class NoticesViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    OwnNotices notices;

    @Autowired
    People people;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void keepsTheChoiceOfOnePersonAlone() {
        trade.openCall("AAP-2027-TEST");
        open("post");

        _setValue(choice(), MailChoice.DAILY);
        assertThat(notices.choice(trade.actor("post"))).isEqualTo(MailChoice.DAILY);

        open("post");
        assertThat(choice().getValue()).isEqualTo(MailChoice.DAILY);
        open("prefecture");
        assertThat(choice().getValue()).isEqualTo(MailChoice.AT_ONCE);
    }

    private void open(String login) {
        Screen.close();
        Screen.open(application, people.get(trade.person(login)), Language.FR);
        UI.getCurrent().navigate(NoticesView.PATH);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<MailChoice> choice() {
        return _get(RadioButtonGroup.class);
    }
}
