package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.Visibility;
import org.passerelle.shared.Language;

class VisibilityTableTests {

    @BeforeEach
    void enter() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Language.FR.locale());
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    @Test
    void saysOfApplicantsThatTheDecisionTellsThemTheirOwnScoreAndOfOthersFromWhen() {
        StringBuilder words = new StringBuilder();
        gather(new VisibilityTable(Visibility.DEFAULT).getElement(), words);

        assertThat(words.toString())
                .contains("La sienne, avec la décision", "Dès que le classement est proposé", "Tout de suite");
    }

    private static void gather(Element element, StringBuilder into) {
        if (element.isTextNode()) {
            into.append(element.getText()).append(' ');
        }
        element.getChildren().forEach(child -> gather(child, into));
    }
}
