package org.passerelle.ui.component;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.shared.Language;

/** A screen without a browser, in French until told otherwise. */
public abstract class ScreenTest {

    @BeforeEach
    void openAScreen() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup(new Routes());
        read(Language.FR);
    }

    @AfterEach
    void closeTheScreen() {
        MockVaadin.tearDown();
    }

    protected static void read(Language language) {
        UI.getCurrent().setLocale(language.locale());
    }
}
