package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.shared.Language;

/**
 * Every page, for each who opens it, in both languages: rules, focus, title, outline, reflow. First of the browser tests:
 * the others act on the demo that they share.
 */
@BrowserTest
@Order(1)
class ScreensTests {

    static Stream<Arguments> everyScreenInBothLanguages() {
        return Screen.all().stream()
                .flatMap(screen -> Stream.of(Language.values()).map(language -> Arguments.of(screen, language)));
    }

    @ParameterizedTest
    @MethodSource("everyScreenInBothLanguages")
    void breaksNoRuleReadsAsReviewedAndFitsThreeHundredAndTwentyPixels(Screen screen, Language language, Visit visit) {
        screen.open(visit.in(language));
        assertThat(visit.page().title()).startsWith(visit.heading().innerText());
        if (!screen.path().contains("!")) {
            assertThat(visit.page().evaluate("document.activeElement === document.querySelector('main h1')"))
                    .as("the heading has the focus")
                    .isEqualTo(true);
        }
        assertThat(visit.page().evaluate("document.documentElement.lang"))
                .isEqualTo(language.locale().getLanguage());
        visit.seesNoViolation().readsAs(screen.name());
        visit.wide(320).seesNoSidewaysScroll();
    }
}
