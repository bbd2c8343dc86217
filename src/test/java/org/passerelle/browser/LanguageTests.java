package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** French first, English at will, kept from page to page. */
@BrowserTest
class LanguageTests {

    @Test
    void keepsTheReadersChoice(Visit visit) {
        visit.at("about");
        visit.page().getByText(new Texts().get(Language.EN, "language.EN")).click();
        visit.page().waitForFunction("() => document.documentElement.lang === 'en'");
        visit.at("legal");
        assertThat(visit.page().evaluate("document.documentElement.lang")).isEqualTo("en");
        assertThat(visit.page().title()).startsWith("Legal notice");
    }

    @Test
    void followsTheBrowserFirst(Visit visit) {
        visit.in(Language.EN).at("legal");
        assertThat(visit.heading().innerText()).isEqualTo("Legal notice");
    }
}
