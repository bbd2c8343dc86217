package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.notices.RefusingServer;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that did not arrive, from the administrator's report and the officer's worklist to the end of each. */
@IntegrationTest
@ExtendWith(Visits.class)
class UndeliveredMailJourneyTests {

    private static final String REFUSAL =
            "550 5.1.1 <signatory@exemple.invalid>: Recipient address rejected: User unknown in virtual mailbox table";

    @Autowired
    ApplicationContext service;

    @Autowired
    Trade trade;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    private final RefusingServer server = new RefusingServer().refuse("signatory@exemple.invalid", REFUSAL);

    @BeforeEach
    void aReceiptThatOneServerRefusesAndAnotherTakes() {
        trade.submitted(trade.openCall("AAP-2027-RETOUR"));
        jobs.runDue();
        server.take(service);
        Assertions.assertThat(server.taken()).contains("agent@exemple.invalid");
        jdbc.sql("update passerelle.undelivered set at = at - interval '1 hour'")
                .update();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void areReportedSentAgainAndSetAside(Visit visit) {
        enter(visit, Trade.login(Role.ADMIN), "admin/mails");
        Page page = visit.page();
        looks(visit, "mails-sent");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(visit.text("mails.back")))
                .first()
                .click();
        confirm(visit, page, "mails.back", "Boîte pleine depuis le 3 mars (fictif)");
        assertThat(page.locator("main")).containsText(visit.text("undeliveredState.WAITING"));
        visit.in(Language.EN);
        enter(visit, Trade.login(Role.ADMIN), "undelivered");
        looks(visit, "undelivered-admin-en");
        visit.in(Language.FR);

        enter(visit, Trade.login(Role.CASE_OFFICER), "worklist");
        page = visit.page();
        assertThat(page.locator("table.data")).containsText(visit.text("task.MEND_MAIL"));
        page.locator("main a[href='undelivered']").first().click();
        page.waitForURL("**/undelivered");
        assertThat(page.locator("table.data")).containsText("User unknown");
        assertThat(page.locator("table.data")).containsText("Boîte pleine depuis le 3 mars (fictif)");
        looks(visit, "undelivered");
        visit.readsInBothAs("undelivered-filled");
        Locator rows = page.locator("table.data tbody tr");
        assertThat(rows).hasCount(2);

        server.mended();
        rows.filter(new Locator.FilterOptions().setHasText("User unknown"))
                .locator("vaadin-button")
                .first()
                .click();
        assertThat(rows).hasCount(1);
        server.take(service);
        Assertions.assertThat(server.taken()).contains("signatory@exemple.invalid");

        rows.locator("vaadin-button").last().click();
        dialogue(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visit.text("undelivered.dismiss")))
                .click();
        assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
        confirm(visit, page, "undelivered.dismiss", "Prévenue par téléphone (fictif)");
        assertThat(page.locator("main")).containsText(visit.text("undelivered.none"));
        visit.seesNoViolation();
        page.locator("nav.menu a[href='worklist']").click();
        assertThat(page.locator("main")).not().containsText(visit.text("task.MEND_MAIL"));
    }

    private void confirm(Visit visit, Page page, String act, String reason) {
        dialogue(page).locator("textarea").fill(reason);
        dialogue(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visit.text(act)))
                .click();
        assertThat(dialogue(page)).hasCount(0);
    }

    private static Locator dialogue(Page page) {
        return page.locator("vaadin-dialog-overlay");
    }

    private static void looks(Visit visit, String name) {
        visit.settle().seesNoViolation().keepPicture(name);
        visit.wide(360).seesNoSidewaysScroll().keepPicture(name + "-360").wide(1280);
    }

    private void enter(Visit visit, String login, String path) {
        trade.letIn(login);
        visit.signIn(login, login).at(path).settle();
    }
}
