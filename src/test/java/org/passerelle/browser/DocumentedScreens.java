package org.passerelle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the pictures of docs/screens from a running demo: {@code DocumentedScreens http://localhost:8080 docs/screens}. What
 * to take stands in {@code src/test/resources/screens.csv}: name, account, path, language, width, scheme, zoom in percent.
 */
public final class DocumentedScreens {

    private static final String PASSWORD = "passerelle-demo";
    private static final int HIGH = 900;

    private final Browser browser;
    private final String service;
    private final Path folder;

    private DocumentedScreens(Browser browser, String service, Path folder) {
        this.browser = browser;
        this.service = service;
        this.folder = folder;
    }

    /** One picture to take; a path may be a piece of a link's address on the page before it, after {@code >}. */
    record Shot(String name, String login, String path, String language, int width, String scheme, int zoom) {
        static Shot of(String line) {
            List<String> cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            return new Shot(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    Integer.parseInt(cells.get(4)),
                    cells.get(5),
                    Integer.parseInt(cells.get(6)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path list = Path.of(arguments.length > 2 ? arguments[2] : "src/test/resources/screens.csv");
        DocumentedScreens screens = new DocumentedScreens(Chromium.start(), arguments[0], Path.of(arguments[1]));
        Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Shot::of)
                .forEach(screens::take);
        System.exit(0);
    }

    private void take(Shot shot) {
        int width = shot.width() * 100 / shot.zoom();
        try (BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setLocale(shot.language().equals("fr") ? "fr-FR" : "en-GB")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(shot.scheme().equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setDeviceScaleFactor(shot.zoom() / 100.0)
                .setViewportSize(width, HIGH))) {
            Page page = window.newPage();
            signIn(page, shot.login());
            for (String step : shot.path().split(">", -1)) {
                open(page, step.strip());
            }
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(shot.name() + ".png")));
        } catch (RuntimeException e) {
            throw new IllegalStateException("No picture of " + shot, e);
        }
    }

    private void signIn(Page page, String login) {
        if (login.isEmpty()) {
            return;
        }
        page.navigate(service + "/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
    }

    private void open(Page page, String step) {
        if (step.startsWith("*")) {
            page.locator("main a[href*='" + step.substring(1) + "']").first().click();
        } else {
            page.navigate(service + "/" + step);
        }
        page.locator("main h1").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        page.waitForFunction("() => !(window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".some(c => c.isActive && c.isActive()))");
    }
}
