package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.passerelle.files.FileKind;

/**
 * What somebody does in the browser, one step after another, as {@code states.csv} (which says each step's meaning) and
 * {@code pictures.csv} write it.
 */
final class Steps {

    private final Visit visit;
    private final Map<String, Consumer<String>> more;

    /** @param more steps that only the caller can take */
    Steps(Visit visit, Map<String, Consumer<String>> more) {
        this.visit = visit;
        this.more = more;
    }

    /** Takes the steps, joined by {@code " > "}. */
    void take(String steps) {
        for (String step : steps.split(" > ")) {
            String[] words = step.strip().split(" ", 2);
            take(words[0], words.length > 1 ? words[1] : "");
        }
    }

    private void take(String verb, String what) {
        Page page = visit.page();
        switch (verb) {
            case "open" -> visit.at(what);
            case "press" -> {
                page.getByRole(AriaRole.BUTTON, named(visit.text(what))).first().click();
                visit.settle();
            }
            case "click" -> page.locator(what).click();
            case "fill" -> page.locator(field(key(what))).first().fill(value(what));
            case "write" -> page.locator(key(what)).first().fill(value(what));
            case "import" -> importTemplate(page);
            case "hand" ->
                page.locator(what)
                        .setInputFiles(new FilePayload("notes.txt", "text/plain", "Des notes".getBytes(UTF_8)));
            case "clock" -> page.clock().setFixedTime(what);
            case "offline" -> page.context().setOffline(true);
            case "crash" -> visit.crashed();
            case "expire" -> forgetSession(page);
            case "see" -> assertThat(page.locator(what).first()).isVisible();
            default ->
                more.getOrDefault(verb, unknown -> {
                            throw new IllegalArgumentException(verb);
                        })
                        .accept(what);
        }
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static void importTemplate(Page page) {
        Download template = page.waitForDownload(
                () -> page.locator(".workbook a[download]").last().click());
        page.locator(".workbook input[type=file]")
                .setInputFiles(new FilePayload(
                        template.suggestedFilename(), FileKind.XLSX.mediaType(), Steps.bytes(template)));
    }

    /** What came down whole. */
    static byte[] bytes(Download download) {
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As after a restart of the server, or a long pause: the browser shows a session that nobody knows. */
    static void forgetSession(Page page) {
        List<Cookie> unknown = page.context().cookies().stream()
                .map(cookie -> new Cookie(cookie.name, "unknown")
                        .setDomain(cookie.domain)
                        .setPath("/"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(unknown);
    }

    /** What stands before the first {@code =}. */
    static String key(String assignment) {
        return assignment.substring(0, assignment.indexOf('='));
    }

    /** What stands after the first {@code =}. */
    static String value(String assignment) {
        return assignment.substring(assignment.indexOf('=') + 1);
    }

    /** A component brings its native field inside; in a table of the budget it is the cell itself. */
    private static String field(String key) {
        return ":is(input,textarea)[data-field='%1$s'], [data-field='%1$s'] :is(input,textarea)".formatted(key);
    }
}
