package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Without a mouse: from signing in to a dossier. */
@BrowserTest
class KeyboardTests {

    @Test
    void leadsFromSigningInOverTheWorklistToADossier(Visit visit) {
        visit.typeSignIn("instruction", "passerelle-demo");
        assertThat(visit.heading().innerText()).isEqualTo(visit.text("worklist.title"));
        tabTo(visit.page(), "main table a");
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**/admissibility");
        visit.settle();
        assertThat(visit.heading().innerText()).isEqualTo(visit.text("admissibility.title"));
    }

    @Test
    void leadsToTheFirstCriterionThatACheckLeavesOut(Visit visit) {
        visit.as("instruction").at("worklist>*/admissibility>!admissibility.save");

        assertThat(focused(visit.page(), "type")).isEqualTo("radio");
        assertThat((String) visit.page()
                        .evaluate("() => document.activeElement.closest('vaadin-radio-group').dataset.field"))
                .isEqualTo("criteria.E02");
    }

    @Test
    void skipsTheBannerByTheFirstLink(Visit visit) {
        visit.at("");
        visit.page().evaluate("document.body.tabIndex = -1; document.body.focus()");
        visit.page().keyboard().press("Tab");
        assertThat(focused(visit.page(), "className")).contains("skip-link");
        visit.page().keyboard().press("Enter");
        assertThat(focused(visit.page(), "id")).isEqualTo("content");
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("Not reached by the keyboard: " + selector);
    }

    private static String focused(Page page, String property) {
        return String.valueOf(page.evaluate("p => document.activeElement[p]", property));
    }
}
