package org.passerelle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The browser of the tests: the one that {@code PASSERELLE_CHROMIUM} names, the system's chromium (its headless shell
 * first: it needs a sixth less time), or Playwright's own, which is fetched where there is none and it can be. Playwright
 * is for one thread at a time: each thread of a class has its own, which the next class takes over; they end with the tests.
 */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");
    private static final Map<String, String> NOTHING_BY_ITSELF = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final long MINUTES_FOR_FETCHING = 5;

    private static final Map<Thread, Browser> TAKEN = new ConcurrentHashMap<>();
    private static final Queue<Browser> IDLE = new ConcurrentLinkedQueue<>();
    private static @Nullable Boolean fetched;

    private Chromium() {}

    /**
     * Why no browser can be started; empty when one can.
     *
     * @throws IllegalStateException when the one that is named cannot be run: that is a slip, and no reason to skip
     */
    static Optional<String> missing() {
        return executable(System.getenv("PASSERELLE_CHROMIUM"), PLACES).isPresent() || canBeFetched()
                ? Optional.empty()
                : Optional.of("No browser: install chromium, or name one in PASSERELLE_CHROMIUM");
    }

    static Browser start() {
        return TAKEN.computeIfAbsent(Thread.currentThread(), thread -> {
            Browser idle = IDLE.poll();
            return idle == null ? launch() : idle;
        });
    }

    /** The class is over, and its threads with it: a browser for each class would fill the memory of the machine. */
    static void giveBack() {
        IDLE.addAll(TAKEN.values());
        TAKEN.clear();
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NOTHING_BY_ITSELF));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        executable(System.getenv("PASSERELLE_CHROMIUM"), PLACES).ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    static Optional<Path> executable(@Nullable String named, List<String> places) {
        if (named != null && !named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("PASSERELLE_CHROMIUM names " + named + ", which cannot be run");
            }
            return Optional.of(Path.of(named));
        }
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Playwright asks its own server once; what it fetched before it finds again without asking. */
    private static synchronized boolean canBeFetched() {
        if (fetched == null) {
            fetched = fetch();
        }
        return fetched;
    }

    private static boolean fetch() {
        try {
            Driver driver = Driver.ensureDriverInstalled(Map.of(), false);
            ProcessBuilder install = driver.createProcessBuilder();
            install.command().addAll(List.of("install", "chromium"));
            NOTHING_BY_ITSELF.keySet().forEach(install.environment()::remove);
            install.environment().put("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000");
            Process process = install.inheritIO().start();
            if (process.waitFor(MINUTES_FOR_FETCHING, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
