package org.passerelle.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.shared.Language;

/**
 * Takes the pictures of docs/screens from a running demo: {@code DocumentedScreens http://localhost:8080 docs/screens}. What
 * to take stands in {@code src/test/resources/pictures.csv}: picture, screen, language, width, scheme, zoom in percent.
 */
public final class DocumentedScreens {

    private static final Path LIST = Path.of("src", "test", "resources", "pictures.csv");

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
        Screen.lines(LIST).forEach(screens::take);
        System.exit(0);
    }

    private void take(List<String> shot) {
        Language language = Language.valueOf(shot.get(2));
        ColorScheme scheme = ColorScheme.valueOf(shot.get(4));
        Visit visit = new Visit(Chromium.start(), service).in(language).seen(scheme, Integer.parseInt(shot.get(5)));
        Screen screen = Objects.requireNonNull(screens.get(shot.get(1)), "No screen " + shot.get(1));
        screen.open(screen.enter(visit));
        int width = Integer.parseInt(shot.get(3));
        visit.wide(width * 100 / Integer.parseInt(shot.get(5))).keepPicture(folder.resolve(shot.get(0) + ".png"));
        visit.end();
    }
}
