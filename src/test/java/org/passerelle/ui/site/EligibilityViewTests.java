package org.passerelle.ui.site;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A question of the eligibility check that is not answered yet, and what a refusal leads to. */
@IntegrationTest
class EligibilityViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @BeforeEach
    void anOpenCall() {
        trade.openCall("AAP-2027-TEST");
        Screen.openToAnybody(application, Language.FR);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void opensTheCalendarAtTheDayOfTheService() {
        ask(4);

        assertThat(_get(DatePicker.class).getInitialPosition())
                .isEqualTo(Trade.OPENS.plusDays(1).toLocalDate());
    }

    @Test
    void saysWhatADateLooksLike() {
        ask(4);
        goOn();

        assertThat(_get(DatePicker.class).getErrorMessage())
                .startsWith("Premier jour")
                .contains("jour/mois/année, par exemple 01/09/2027");
    }

    @Test
    void saysWhatANumberLooksLike() {
        ask(5);
        _setValue(_get(TextField.class), "0");
        goOn();

        assertThat(_get(TextField.class).getErrorMessage())
                .startsWith("Durée, en mois")
                .contains("nombre entier, de 1 à 999, par exemple 24");
    }

    @Test
    void leadsToAnotherCallWhenThisOneRefuses() {
        trade.published(Definitions.with("AAP-2027-PETIT", Map.of("minGrant", "1000.00", "maxGrant", "9000.00")));
        ask(7);
        _setValue(_get(TextField.class), "8000");
        goOn();

        assertThat(Screen.words()).contains("Un autre appel ouvert convient à ce que vous avez répondu :");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("calls/AAP-2027-PETIT");
    }

    private static void ask(int question) {
        UI.getCurrent().navigate("eligibility/AAP-2027-TEST/" + question);
    }

    private static void goOn() {
        _click(_get(Button.class, s -> s.withText("Continuer")));
    }
}
