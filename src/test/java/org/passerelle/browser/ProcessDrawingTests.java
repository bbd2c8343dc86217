package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.springframework.beans.factory.annotation.Autowired;

/** The drawing of the procedure can be read: in its real size, at the step where the dossier stands, larger or whole. */
@IntegrationTest
@ExtendWith(Visits.class)
class ProcessDrawingTests {

    private static final String DRAWN = "document.querySelector('.process-picture svg').getBoundingClientRect().width";

    @Autowired
    Trade trade;

    @Test
    void isShownInItsRealSizeWhereTheDossierStandsAndLargerSmallerAndWholeByButtonAndKey(Visit visit) {
        DossierId id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        trade.letIn("case_officer");
        Page page = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id)
                .page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(visit.text("dossier.tab.process")))
                .press("Enter");
        Locator size = page.locator(".drawing-size");
        assertThat(size).hasText("100 %");
        double real = number(page, "document.querySelector('.process-picture svg').viewBox.baseVal.width");
        Assertions.assertThat(number(page, DRAWN)).isEqualTo(real);
        Assertions.assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                        () => {
                          const frame = document.querySelector('.process-picture').getBoundingClientRect();
                          const token = document.querySelector('.process-picture .pp-token').getBoundingClientRect();
                          return token.left >= frame.left && token.right <= frame.right;
                        }"""))
                .as("the step where it stands is in sight")
                .isTrue();
        visit.seesNoViolation().keepPicture("process-drawing-fr");

        button(page, visit.text("process.larger")).press("Enter");
        assertThat(size).hasText("125 %");
        page.waitForFunction("real => " + DRAWN + " === 1.25 * real", real);
        button(page, visit.text("process.whole")).press("Enter");
        page.waitForFunction("() => " + DRAWN + " <= document.querySelector('.process-picture').clientWidth");
        visit.keepPicture("process-drawing-whole-fr");
        page.locator(".process-picture").press("1");
        assertThat(size).hasText("100 %");
        page.locator(".process-picture").press("-");
        assertThat(size).hasText("80 %");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("process-drawing-fr-360");
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + expression)).doubleValue();
    }

    private static Locator button(Page page, String words) {
        return page.locator(".process-drawing")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words));
    }
}
