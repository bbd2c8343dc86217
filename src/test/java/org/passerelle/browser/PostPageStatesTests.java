package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.links.PostPen;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.people.Actor;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each state of the pages behind a post's link, as they are read and on a telephone. Scripts run for axe alone. */
@IntegrationTest
@ExtendWith(Visits.class)
class PostPageStatesTests {

    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @LocalServerPort
    int port;

    @Autowired
    Trade trade;

    @Autowired
    PostPen post;

    @Autowired
    Posts posts;

    @Autowired
    BodyOpinions opinions;

    @Autowired
    ServiceClock clock;

    @ParameterizedTest
    @EnumSource
    void breakNoRuleReadAsReviewedAndFit(Language language) {
        CallId call = trade.openCall("AAP-2027-POSTE");
        trade.underAppraisal(call);
        ConsultationId first = opinions.awaited(PostPen.BODY).get(0).id();
        post.reads(language).morning();
        trade.underAppraisal(call);
        post.morning();
        String link = "http://127.0.0.1:" + port + post.inbox().path();
        try (BrowserContext telephone =
                Chromium.start().newContext(new Browser.NewContextOptions().setViewportSize(320, 800))) {
            Page page = telephone.newPage();
            page.navigate(link);
            look(page, "list", language);

            page.navigate(link + "/" + first);
            look(page, "awaited", language);

            press(page, "code");
            look(page, "faulty", language);

            page.navigate(link + "/" + first + "?lang=fr");
            new OpinionSheet(page).filled();
            page.locator("input[name=lang]").evaluate("(e, lang) => e.value = lang", tag(language));
            press(page, "code");
            look(page, "code-sent", language);

            page.locator("#code").fill(post.inbox().wrongCode());
            press(page, "send");
            look(page, "wrong-code", language);

            page.locator("#code").fill(post.inbox().code());
            press(page, "send");
            look(page, "sent", language);

            ConsultationId second = opinions.awaited(PostPen.BODY).get(0).id();
            page.navigate(link + "/" + second);
            look(page, "earlier", language);

            clock.stopAt(clock.instant().plus(Duration.ofDays(40)));
            page.navigate(link + "/" + second);
            look(page, "over", language);

            posts.save(Actor.clockwork(), cotonou(Post.Status.CLOSED));
            page.navigate(link);
            look(page, "post-closed", language);

            posts.save(Actor.clockwork(), cotonou(Post.Status.OPEN));
            post.reads("autre@exemple.org", language);
            page.navigate(link);
            look(page, "moved", language);

            post.reads(language);
            clock.stopAt(clock.instant().plus(Duration.ofDays(10)));
            page.navigate(link);
            look(page, "expired", language);
        }
    }

    private static Post cotonou(Post.Status status) {
        return new Post("COTONOU", "Ambassade de France à Cotonou", List.of(CountryCode.of("BJ")), status);
    }

    /** Presses a button of the form and waits for the page that answers. */
    private static void press(Page page, String act) {
        page.evaluate("() => document.body.dataset.left = ''");
        page.locator("button[value=" + act + "]").first().click();
        assertThat(page.locator("body:not([data-left])")).isVisible();
        page.waitForLoadState();
    }

    private static String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static void look(Page page, String state, Language language) {
        String name = "post-" + state + "-" + tag(language);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "post-pages", name + ".png"))
                .setFullPage(true));
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Axe.violations(page)).as("axe on " + name + " " + scheme).isEmpty();
        }
        assertThat(page.evaluate(FITS)).as(name + " fits 320 pixels").isEqualTo(true);
        Outline.compare(page, name);
    }
}
