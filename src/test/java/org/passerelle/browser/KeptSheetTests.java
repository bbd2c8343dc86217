package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing of a score sheet is lost: neither what is typed nor what is chosen while the server is away. */
@IntegrationTest
@ExtendWith(Visits.class)
class KeptSheetTests {

    private static final String COPIES = "() => Object.keys(localStorage).filter(k => k.startsWith('passerelle.copy'))";

    @Autowired
    Trade trade;

    @Autowired
    Reviews reviews;

    DossierId id;

    @BeforeEach
    void aSheetToFill() {
        id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        trade.reviewed(id, "reviewer1", "reviewer2");
        trade.letIn("reviewer1");
    }

    @Test
    void savesTheAmountWhileItIsTyped(Visit visit) {
        Page page = open(visit);
        amount(page).pressSequentially("12000,5");

        page.waitForCondition(() -> Money.of("12000.50").equals(sheet().proposedAmount()));
        page.waitForCondition(() -> kept(page) == 0);
        assertThat(amount(page)).hasValue("12000,5");
    }

    @Test
    void offersAfterACrashTheScoreTheAdviceAndTheAmountOfATimeWithoutServer(Visit visit) {
        Page page = open(visit);
        page.context().setOffline(true);
        Locator score = page.locator("main fieldset.criterion vaadin-select").first();
        score.click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("3,5").setExact(true))
                .dispatchEvent("click");
        page.getByLabel("Financer en partie").check();
        amount(page).fill("12000");
        page.waitForCondition(() -> kept(page) == 3);

        visit.reopened().signIn("reviewer1", "reviewer1").at("reviews/" + id);
        Locator offer = visit.page().locator(".unsaved-offer");
        assertThat(offer.locator("li")).hasCount(3);
        assertThat(offer).containsText("Note C1");
        assertThat(offer).containsText("3,5");
        assertThat(offer).containsText("Financer en partie");
        Assertions.assertThat(sheet().scores()).isEmpty();
        visit.seesNoViolation().keepPicture("kept-sheet-offer");
        offer.getByText("Tout reprendre").click();

        assertThat(offer).isHidden();
        Page again = visit.page();
        again.waitForCondition(() -> Money.of("12000").equals(sheet().proposedAmount()));
        Assertions.assertThat(sheet().recommendation()).isEqualTo(Recommendation.FUND_PARTIALLY);
        Assertions.assertThat(sheet().scores()).hasSize(1);
    }

    private Page open(Visit visit) {
        Page page = visit.signIn("reviewer1", "reviewer1").at("reviews/" + id).page();
        amount(page).waitFor();
        return page;
    }

    private static Locator amount(Page page) {
        return page.locator("vaadin-big-decimal-field input");
    }

    private static int kept(Page page) {
        return (int) page.evaluate(COPIES + ".length");
    }

    private ScoreSheet sheet() {
        return reviews.own(trade.actor("reviewer1"), id).orElseThrow().sheet();
    }
}
