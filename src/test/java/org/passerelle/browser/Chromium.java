package org.passerelle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: the one that {@code PASSERELLE_CHROMIUM} names, the system's chromium, or Playwright's own
 * where it was installed. Started once; it ends with the tests.
 */
final class Chromium {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final Path PLAYWRIGHTS_OWN = Path.of(System.getProperty("user.home"), ".cache", "ms-playwright");

    private static Browser browser;

    private Chromium() {}

    /** Why no browser can be started; empty when one can. */
    static Optional<String> missing() {
        return executable().isPresent() || Files.isDirectory(PLAYWRIGHTS_OWN)
                ? Optional.empty()
                : Optional.of("No browser: install chromium, or name one in PASSERELLE_CHROMIUM");
    }

    static synchronized Browser start() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
            executable().ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("PASSERELLE_CHROMIUM")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
