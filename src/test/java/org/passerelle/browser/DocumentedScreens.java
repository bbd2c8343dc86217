package org.passerelle.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.passerelle.shared.Language;

/**
 * Takes the pictures of docs/screens from a running demo: {@code DocumentedScreens http://localhost:8080 docs/screens}. What
 * to take stands in {@code src/test/resources/pictures.csv}: picture, screen, language, width, scheme, zoom in percent, and
 * the steps from there ({@link Steps}).
 */
public final class DocumentedScreens {

    private static final Path LIST = Path.of("src", "test", "resources", "pictures.csv");
    private static final int STEPS = 6;
    private static final int DPI = 110;
    private static final String DIALOG = "vaadin-dialog-overlay, dialog[open]";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private final Map<String, Screen> screens =
            Screen.all().stream().collect(Collectors.toMap(Screen::name, Function.identity()));
    private final String service;
    private final Path folder;

    private DocumentedScreens(String service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        DocumentedScreens screens = new DocumentedScreens(arguments[0], Path.of(arguments[1]));
        Screen.lines(LIST).stream().filter(shot -> Screen.isAsked(shot.get(0))).forEach(screens::take);
        System.exit(0);
    }

    private void take(List<String> shot) {
        Language language = Language.valueOf(shot.get(2));
        ColorScheme scheme = ColorScheme.valueOf(shot.get(4));
        Visit visit = new Visit(Chromium.start(), service).in(language).seen(scheme, Integer.parseInt(shot.get(5)));
        Screen screen = Objects.requireNonNull(screens.get(shot.get(1)), "No screen " + shot.get(1));
        screen.open(screen.enter(visit));
        int width = Integer.parseInt(shot.get(3));
        visit.wide(width * 100 / Integer.parseInt(shot.get(5)));
        if (shot.size() > STEPS) {
            new Steps(
                            visit,
                            Map.of(
                                    "as",
                                    visit::as,
                                    "mail",
                                    any -> openMail(visit),
                                    "office",
                                    mailbox -> openOfficeMail(visit.page(), mailbox),
                                    "print",
                                    link -> showPaper(visit, link)))
                    .take(shot.get(STEPS));
        }
        Path picture = folder.resolve(shot.get(0) + ".png");
        boolean dialog = visit.page().locator(DIALOG).count() > 0;
        (dialog ? visit.keepWindow(picture) : visit.keepPicture(picture)).end();
    }

    /** Follows the link of the newest mail to whoever is signed in. */
    private void openMail(Visit visit) {
        Page page = visit.at("mailbox").page();
        page.locator("main vaadin-details-summary").first().click();
        follow(page, page.locator(".mail-body").first());
    }

    /** Follows the link of the newest mail to the mailbox of an office, from the page of all mails. */
    private void openOfficeMail(Page page, String mailbox) {
        Locator mail = page.locator("tr", new Page.LocatorOptions().setHasText(mailbox))
                .first();
        mail.locator("vaadin-details-summary").click();
        follow(page, mail.locator(".mail-body"));
    }

    private void follow(Page page, Locator mail) {
        Matcher link = LINK.matcher(mail.innerText());
        if (!link.find()) {
            throw new IllegalStateException("No link in the newest mail");
        }
        page.navigate(service + link.group(1));
    }

    /** Shows the first page of the paper behind a link. */
    private static void showPaper(Visit visit, String link) {
        Page page = visit.page();
        Download paper = page.waitForDownload(() -> page.locator(link).first().click());
        page.navigate("about:blank");
        page.setContent("<body style='margin:0'><img style='width:100%%' src='data:image/png;base64,%s'>"
                .formatted(firstPage(Steps.bytes(paper))));
        page.waitForFunction("() => document.images[0].complete");
    }

    private static String firstPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream image = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI), "png", image);
            return Base64.getEncoder().encodeToString(image.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
