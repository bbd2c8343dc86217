package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps a draft from being submitted, followed from the last page to where it is mended. */
@IntegrationTest
@ExtendWith(Visits.class)
class ObstaclesTests {

    private static final String IS_ON_A_FIELD =
            "() => document.activeElement.closest('main') !== null && document.activeElement.tagName !== 'H1'";

    private static final double PATIENCE = 5_000;

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Preconditions preconditions;

    @Test
    void leadsFromTheFirstOfEachGroupToWhereItIsMended(Visit visit) {
        var call = trade.openCall("AAP-2027-TEST");
        trade.letIn("agent");
        DossierId draft =
                dossiers.draft(trade.actor("agent"), call, new DossierContent(Map.of("title", "Eau"), null, null));
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(Precondition.REPORTS, Standing.State.UNMET, LocalDate.of(2027, 1, 5), "Note du service"));
        String last = "my/dossiers/" + draft + "/submit";
        Page page = visit.signIn("agent", "agent").at(last).page();
        Locator firsts = page.locator(".findings h3 + ul > li:first-child button");
        int groups = firsts.count();

        assertThat(groups).isGreaterThan(5);
        for (int i = 0; i < groups; i++) {
            String obstacle = firsts.nth(i).innerText();
            firsts.nth(i).click();
            page.waitForURL(address -> !address.endsWith(last));
            visit.settle();
            assertThat(isMendedHere(page, draft))
                    .as(obstacle + " " + page.url())
                    .isTrue();
            visit.at(last);
        }
    }

    private static boolean isMendedHere(Page page, DossierId draft) {
        if (URI.create(page.url()).getPath().equals("/my/dossiers/" + draft)) {
            return page.locator("main").innerText().contains("Préalables");
        }
        try {
            page.waitForFunction(IS_ON_A_FIELD, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
            return true;
        } catch (TimeoutError e) {
            throw new AssertionError("the focus is on " + page.evaluate("document.activeElement.outerHTML"), e);
        }
    }
}
