package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.house.Sources.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Wherever somebody of the service says why, the standard phrases are at hand: one field, known to a list. */
class ReasonTextsTests {

    private static final Path SCREENS = Sources.MAIN.resolve("org/passerelle/ui");
    private static final Path LIST = Path.of("src/test/resources/reasons.csv");
    private static final Path OTHER_TEXTS = Path.of("src/test/resources/other-texts.csv");

    private static final Pattern ASKS = Pattern.compile("new ReasonField\\(|askWithReason\\(\\s*About\\.");
    private static final Pattern ASKS_WITHOUT = Pattern.compile("Confirm\\.askWithReason\\(\\s*(?!About\\.)\\S");
    private static final Pattern TEXT = Pattern.compile("new TextArea\\(");

    /** Those who are no part of the service keep no phrases. */
    private static final List<String> OUTSIDE = List.of("applicant/", "reviewer/", "post/", "site/", "component/");

    @Test
    void everyPlaceThatAsksForAReasonStandsInTheListThatABrowserWalksThrough() {
        assertThat(sources(ASKS))
                .containsExactlyInAnyOrderElementsOf(lines(LIST).keySet());
    }

    @Test
    void nobodyOfTheServiceIsAskedWhyWithoutThePhrases() {
        assertThat(sources(ASKS_WITHOUT)).allMatch(file -> OUTSIDE.stream().anyMatch(file::startsWith));
    }

    /** A new text is either a reason, or it is said what it is. */
    @Test
    void everyOtherTextOfTheServiceIsSaidToBeNoReason() {
        assertThat(sources(TEXT))
                .containsExactlyInAnyOrderElementsOf(lines(OTHER_TEXTS).keySet());
    }

    private static List<String> sources(Pattern pattern) {
        return Sources.under(SCREENS, ".java").stream()
                .filter(file -> pattern.matcher(text(file)).find())
                .map(file -> SCREENS.relativize(file).toString())
                .filter(Predicate.not(file -> file.startsWith("component/")))
                .filter(file -> pattern != TEXT || OUTSIDE.stream().noneMatch(file::startsWith))
                .toList();
    }

    private static Map<String, String> lines(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}
