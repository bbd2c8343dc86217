package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.links.PartnerLinks;
import org.passerelle.links.PartnerMails;
import org.passerelle.links.Tongue;
import org.passerelle.notices.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each state of the page behind a partner's link, as it is read and on a telephone. Scripts run for axe alone. */
@IntegrationTest
@ExtendWith(Visits.class)
class PartnerPageStatesTests {

    private static final String MAILBOX = "mairie@exemple.org";
    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @LocalServerPort
    int port;

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    Outbox outbox;

    DossierId dossier;

    @BeforeEach
    void aDraft() {
        dossier = trade.completeDraft(trade.openCall("AAP-2027-LIEN"));
        trade.at(Trade.CLOSES.minusHours(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"FR", "AR"})
    void breakNoRuleReadAsReviewedAndFit(Tongue tongue) {
        links.invite(trade.actor("agent"), dossier, trade.organisation("TAN"), MAILBOX, tongue);
        PartnerMails mails = new PartnerMails(outbox, MAILBOX);
        String link = "http://127.0.0.1:" + port + mails.path();
        try (BrowserContext telephone =
                Chromium.start().newContext(new Browser.NewContextOptions().setViewportSize(320, 800))) {
            Page page = telephone.newPage();
            page.navigate(link);
            look(page, "first-look", tongue);

            trade.at(Trade.CLOSES.plusSeconds(1));
            page.navigate(link);
            look(page, "closed", tongue);

            trade.at(Trade.CLOSES.minusHours(1));
            page.navigate(link);
            page.locator("#name").fill("Awa Exemple");
            page.locator("#position").fill("Maire");
            press(page, "code");
            look(page, "code-asked", tongue);

            page.locator("#code").fill(mails.code().equals("000000") ? "000001" : "000000");
            press(page, "confirm");
            look(page, "wrong-code", tongue);

            page.locator("#code").fill(mails.code());
            page.locator("#scan").setInputFiles(new FilePayload("lettre.pdf", "application/pdf", new byte[] {1}));
            press(page, "scan");
            look(page, "scan-refused", tongue);

            page.locator("#code").fill(mails.code());
            press(page, "confirm");
            look(page, "confirmed", tongue);

            page.navigate(link);
            look(page, "done", tongue);

            links.revoke(trade.actor("agent"), dossier, trade.organisation("TAN"));
            page.navigate(link);
            look(page, "gone", tongue);
        }
    }

    /** Presses a button of the form and waits for the page that answers. */
    private static void press(Page page, String act) {
        page.evaluate("() => document.body.dataset.left = ''");
        page.locator("button[value=" + act + "]").click();
        assertThat(page.locator("body:not([data-left])")).isVisible();
        page.waitForLoadState();
    }

    private static void look(Page page, String state, Tongue tongue) {
        String name = "partner-" + state + "-" + tongue.name().toLowerCase(Locale.ROOT);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Axe.violations(page)).as("axe on " + name + " " + scheme).isEmpty();
        }
        assertThat(page.evaluate(FITS)).as(name + " fits 320 pixels").isEqualTo(true);
        Outline.compare(page, name);
    }
}
