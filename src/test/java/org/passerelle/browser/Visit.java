package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** One person before one browser window. */
public final class Visit {

    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    /** The demo's password, as it tells it at the start. */
    private static final String PASSWORD = "passerelle-demo";

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Texts TEXTS = new Texts();

    private final Browser browser;
    private final String service;
    private BrowserContext window;
    private Page page;
    private Language language = Language.FR;

    Visit(Browser browser, String service) {
        this.browser = browser;
        this.service = service;
        open(WIDE);
    }

    /** Starts afresh, with a browser that asks for this language. */
    public Visit in(Language wanted) {
        language = wanted;
        end();
        open(WIDE);
        return this;
    }

    /** As {@code width} CSS pixels wide: 320 is a telephone, or 400 % zoom. */
    public Visit wide(int width) {
        page.setViewportSize(width, HIGH);
        return this;
    }

    /** Signed in with one of the demo's accounts; the password is typed once in a run for each language. */
    public Visit as(String login) {
        String who = login + " " + language;
        String known = SIGNED_IN.get(who);
        if (known == null) {
            signIn(login, PASSWORD);
            SIGNED_IN.put(who, window.storageState());
        } else {
            end();
            open(WIDE, known);
        }
        return this;
    }

    /** Types a name and a password into the page that asks for them. */
    public Visit signIn(String login, String password) {
        at("login");
        page.getByLabel(text("login.name")).fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
        return settle();
    }

    /** What the screen says for a key, in the visit's language. */
    public String text(String key, Object... arguments) {
        return TEXTS.get(language, key, arguments);
    }

    /** Opens a path and waits until its heading is there. */
    public Visit at(String path) {
        page.navigate(service + "/" + path);
        return settle();
    }

    /** Waits until the heading is there and nothing is under way. */
    public Visit settle() {
        heading().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.waitForFunction("() => document.activeElement && document.activeElement.tagName !== 'BODY'"
                + " && !(window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".some(c => c.isActive && c.isActive()))");
        return this;
    }

    public Page page() {
        return page;
    }

    public Language language() {
        return language;
    }

    public Locator heading() {
        return page.locator("main h1");
    }

    /** Fails with every rule broken, its place and its RGAA criterion. */
    public Visit seesNoViolation() {
        assertThat(Axe.violations(page)).as("axe on " + page.url()).isEmpty();
        return this;
    }

    /** Nothing is wider than the window: no scrolling in two directions (WCAG 1.4.10). */
    public Visit seesNoSidewaysScroll() {
        Object widest = page.evaluate(
                """
                () => { const w = document.documentElement.clientWidth;
                  return document.documentElement.scrollWidth <= w ? '' :
                  [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 1)
                  .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ') }
                """);
        assertThat(widest).as("wider than the window on " + page.url()).isEqualTo("");
        return this;
    }

    /** The accessibility tree is as reviewed in {@code src/test/resources/a11y}. */
    public Visit readsAs(String name) {
        Outline.compare(
                page.locator("body").ariaSnapshot(),
                name + "-" + language.locale().getLanguage());
        return this;
    }

    /** Keeps a picture in {@code target/screens}. */
    public Visit keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", name.replaceAll("[^\\p{Alnum}-]+", "-") + ".png")));
        return this;
    }

    void end() {
        window.close();
    }

    private void open(int width) {
        open(width, null);
    }

    private void open(int width, String state) {
        window = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.locale().toLanguageTag())
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setStorageState(state)
                .setViewportSize(width, HIGH));
        page = window.newPage();
    }
}
