package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** One person before one browser window. */
public final class Visit {

    /** What a page sends when it is left would be answered after the next reader has signed in, by a cookie of its own. */
    private static final String NO_LAST_WORD = "navigator.sendBeacon = () => true";

    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    /** Milliseconds in which components find their place after the window has changed. */
    static final double PATIENCE = 5_000;

    private static final String WIDE_ELEMENTS =
            """
            () => [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ')
            """;

    /** Marks the heading of the page that is left, so that the next one is known by its own. */
    private static final String FOLLOW =
            """
            address => {
              document.querySelector('main h1')?.setAttribute('data-left', '');
              const link = Object.assign(document.createElement('a'), {href: address});
              document.body.append(link);
              link.click();
              link.remove();
            }
            """;

    /** The demo's password, as it tells it at the start. */
    private static final String PASSWORD = "passerelle-demo";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
    /** Where links led, so that each is followed once in a run. */
    private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

    private static final Texts TEXTS = new Texts();

    private final Browser browser;
    private final String service;
    private @Nullable BrowserContext window;
    private Page page;
    private Language language = Language.FR;
    private String zone = "Europe/Paris";
    private ColorScheme scheme = ColorScheme.LIGHT;
    private int zoom = 100;
    private String signedIn = "";
    private boolean within;

    Visit(Browser browser, String service) {
        this.browser = browser;
        this.service = service;
    }

    /** Starts afresh, with a browser that asks for this language. */
    public Visit in(Language wanted) {
        language = wanted;
        end();
        return this;
    }

    /**
     * As if somebody came who was never here, before the same window: what the browser keeps of sessions and of what was
     * written is gone, what it fetched of the front end stays, which saves most of a second of a processor. Not for a
     * window whose clock or network was set.
     */
    Visit emptied() {
        page().evaluate(NO_LAST_WORD);
        page().navigate("about:blank");
        window().clearCookies();
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", service);
        everything.addProperty("storageTypes", "cookies,local_storage,indexeddb,service_workers,cache_storage");
        CDPSession storage = window().newCDPSession(page());
        storage.send("Storage.clearDataForOrigin", everything);
        storage.detach();
        signedIn = "";
        return wide(WIDE);
    }

    /** Where the reader's clock has this zone; starts afresh. */
    Visit inZone(String wanted) {
        zone = wanted;
        return in(language);
    }

    /** In the scheme and at the zoom (percent) that the reader has chosen; starts afresh. */
    Visit seen(ColorScheme wanted, int percent) {
        scheme = wanted;
        zoom = percent;
        return in(language);
    }

    /**
     * Goes from page to page as links do, without loading the front end anew, which costs a second of a processor each
     * time. For whoever opens many pages; all others come to theirs from outside.
     */
    Visit within() {
        within = true;
        return this;
    }

    /** As {@code width} CSS pixels wide: 320 is a telephone, or 400 % zoom. */
    public Visit wide(int width) {
        page().setViewportSize(width, HIGH);
        return this;
    }

    /** Signed in with one of the demo's accounts; the password is sent once in a run for each language. */
    public Visit as(String login) {
        signedIn = login;
        String who = login + " " + language;
        String known = SIGNED_IN.get(who);
        if (known == null) {
            signIn(login, PASSWORD);
            SIGNED_IN.put(who, window().storageState());
        } else {
            end();
            open(known);
        }
        return this;
    }

    /** The browser fell over and is opened again: what it keeps is still there, its session too. */
    Visit crashed() {
        String kept = window().storageState();
        end();
        open(kept);
        return this;
    }

    /** As {@link #crashed}, and the session is over. */
    Visit reopened() {
        crashed();
        window().clearCookies();
        return this;
    }

    /**
     * Signs in as the page does, without showing it: a browser needs two seconds of a processor for the page and the one
     * after it, and hundreds of visits begin so. Nothing is shown yet.
     */
    public Visit signIn(String login, String password) {
        Matcher token = TOKEN.matcher(
                window().request().get(service + "/login", asked()).text());
        assertThat(token.find()).as("the token of the sign-in page").isTrue();
        FormData form = FormData.create()
                .set("username", login)
                .set("password", password)
                .set("_csrf", token.group(1));
        APIResponse answer = window().request()
                .post(service + "/login", asked().setForm(form).setMaxRedirects(0));
        assertThat(answer.headers().get("location")).as("signs in " + login).doesNotContain("/login");
        return this;
    }

    /** A request beside the pages says by itself which language is wanted. */
    private RequestOptions asked() {
        return RequestOptions.create()
                .setHeader("Accept-Language", language.locale().toLanguageTag());
    }

    /** Types a name and a password into the page that asks for them. */
    Visit typeSignIn(String login, String password) {
        at("login");
        page().getByLabel(text("login.name")).fill(login);
        page().locator("input[name=password]").fill(password);
        page().locator("input[name=password]").press("Enter");
        page().waitForURL(address -> !address.contains("/login"));
        return settle();
    }

    /** What the screen says for a key, in the visit's language. */
    public String text(String key, Object... arguments) {
        return TEXTS.get(language, key, arguments);
    }

    /**
     * Opens a path and waits until its heading is there. Further steps follow after {@code >}: {@code *part} follows the
     * first link of the page with this in its address, {@code !words} presses what has these words.
     */
    public Visit at(String path) {
        List<String> steps =
                Arrays.stream(path.split(">", -1)).map(String::strip).toList();
        int known = steps.size();
        while (known > 1 && !FOUND.containsKey(trace(steps.subList(0, known)))) {
            known--;
        }
        if (known > 1) {
            go(FOUND.get(trace(steps.subList(0, known))));
            settle();
        }
        for (int i = known > 1 ? known : 0; i < steps.size(); i++) {
            take(steps.get(i));
            settle();
            if (steps.get(i).startsWith("*")) {
                FOUND.put(trace(steps.subList(0, i + 1)), page().url());
            }
        }
        return this;
    }

    private String trace(List<String> steps) {
        return service + " " + signedIn + " " + steps;
    }

    private void take(String step) {
        if (step.startsWith("*")) {
            String before = page().url();
            page().locator("main a[href*='" + step.substring(1) + "']").first().click();
            page().waitForURL(address -> !address.equals(before));
        } else if (step.startsWith("!")) {
            page().locator("main")
                    .getByText(text(step.substring(1)), new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
        } else {
            go(service + "/" + step);
        }
    }

    private void go(String address) {
        if (within && page().url().startsWith(service) && !page().url().equals(address)) {
            page().evaluate(FOLLOW, address);
            page().waitForFunction("() => document.querySelector('main h1:not([data-left])')");
        } else {
            page().navigate(address);
        }
    }

    /** Waits until the heading is there and nothing is under way. */
    public Visit settle() {
        heading().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page().waitForFunction("() => document.activeElement && document.activeElement.tagName !== 'BODY'"
                + " && !(window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".some(c => c.isActive && c.isActive()))");
        return this;
    }

    public Page page() {
        window();
        return page;
    }

    /** Opened when it is first needed: most readers say before who they are, and each window is a process. */
    private BrowserContext window() {
        if (window == null) {
            open(null);
        }
        return window;
    }

    public Language language() {
        return language;
    }

    public Locator heading() {
        return page().locator("main h1");
    }

    /** Fails with every rule broken, its place and its RGAA criterion. */
    public Visit seesNoViolation() {
        assertThat(Axe.violations(page())).as("axe on " + page().url()).isEmpty();
        return this;
    }

    /** Nothing is wider than the window: no scrolling in two directions (WCAG 1.4.10). */
    public Visit seesNoSidewaysScroll() {
        try {
            page().waitForFunction(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth",
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "wider than the window on " + page().url() + ": " + page().evaluate(WIDE_ELEMENTS), e);
        }
        return this;
    }

    /** The accessibility tree is as reviewed in {@code src/test/resources/a11y}. */
    public Visit readsAs(String name) {
        Outline.compare(page(), name + "-" + language.locale().getLanguage());
        return this;
    }

    /**
     * As {@link #readsAs} in both languages, each opened anew by the switch in the banner and free of violations: what was
     * typed and not sent is gone, what a notification said too.
     */
    Visit readsInBothAs(String name) {
        for (int i = 0; i < Language.values().length; i++) {
            changeLanguage();
            seesNoViolation().readsAs(name).keepPicture(name + "-" + language);
        }
        return this;
    }

    private void changeLanguage() {
        language = language == Language.FR ? Language.EN : Language.FR;
        page().locator("header .tools").getByText(text("language." + language)).click();
        page().waitForFunction(
                        "wanted => document.documentElement.lang === wanted",
                        language.locale().getLanguage());
        settle();
    }

    /**
     * Keeps a picture of the whole page in {@code target/screens} where its name fits {@code -Dpictures=}, a regular
     * expression: it takes time.
     */
    public Visit keepPicture(String name) {
        String asked = System.getProperty("pictures");
        return asked != null && name.matches(asked) ? keepPicture(place(name)) : this;
    }

    /** Keeps a picture of the page on which something failed. */
    void keepFailure(String name) {
        keepPicture(place("failed-" + name));
    }

    private static Path place(String name) {
        return Path.of("target", "screens", name.replaceAll("[^\\p{Alnum}-]+", "-") + ".png");
    }

    /**
     * Keeps a picture of the whole page. The window is made as high as the page for it: a capture beyond the window lays
     * the page out anew while it is taken, and shows what nobody sees.
     */
    Visit keepPicture(Path file) {
        ViewportSize window = page().viewportSize();
        int height = ((Number) page().evaluate("() => Math.ceil(document.documentElement.scrollHeight)")).intValue();
        page().setViewportSize(window.width, Math.max(height, window.height));
        page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        keepWindow(file);
        page().setViewportSize(window.width, window.height);
        return this;
    }

    /** Keeps a picture of what the window shows, as when a dialog stands over the page. */
    Visit keepWindow(Path file) {
        page().screenshot(new Page.ScreenshotOptions().setPath(file));
        return this;
    }

    void end() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    private void open(@Nullable String state) {
        window = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.locale().toLanguageTag())
                .setTimezoneId(zone)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme)
                .setDeviceScaleFactor(zoom / 100.0)
                .setStorageState(state)
                .setViewportSize(WIDE * 100 / zoom, HIGH));
        page = window.newPage();
    }
}
