package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, for each who opens it, in both languages: rules, focus, title, outline, reflow. It comes first of the
 * browser tests by its name, because the others act on the demo that they share. Each reader keeps one window, as people
 * do, and so the front end is fetched once. Two read at a time: a browser leaves one of two processors idle.
 */
@BrowserTest
@Execution(CONCURRENT)
class AllScreensTests {

    private static final Map<String, Visit> WINDOWS = new ConcurrentHashMap<>();
    private static final int WIDE = 1280;
    /** A window of 1280 at a zoom of 200 %. */
    private static final int ZOOMED = 640;

    private static final int NARROW = 320;

    @LocalServerPort
    private int port;

    @Autowired
    private ServiceClock clock;

    static Stream<Arguments> everyScreenInBothLanguages() {
        return Screen.all().stream()
                .filter(screen -> Screen.isAsked(screen.name()))
                .flatMap(screen -> Stream.of(Language.values()).map(language -> Arguments.of(screen, language)));
    }

    @BeforeEach
    void atAMomentOfTheDemo() {
        clock.stopAt(Visits.MOMENT);
    }

    @AfterAll
    static void everybodyLeaves() {
        WINDOWS.values().forEach(Visit::end);
        WINDOWS.clear();
    }

    @ParameterizedTest
    @MethodSource("everyScreenInBothLanguages")
    void breaksNoRuleReadsAsReviewedAndFitsThreeHundredAndTwentyPixels(Screen screen, Language language) {
        Visit visit = window(screen, language);
        try {
            screen.open(visit.wide(WIDE));
            look(screen, language, visit);
        } catch (AssertionError | RuntimeException e) {
            visit.keepFailure(screen + "-" + language);
            throw e;
        }
    }

    private static void look(Screen screen, Language language, Visit visit) {
        assertThat(visit.page().title()).startsWith(visit.heading().innerText());
        if (!screen.path().contains("!")) {
            assertThat(visit.page().evaluate("document.activeElement === document.querySelector('main h1')"))
                    .as("the heading has the focus")
                    .isEqualTo(true);
        }
        assertThat(visit.page().evaluate("document.documentElement.lang"))
                .isEqualTo(language.locale().getLanguage());
        String picture = screen + "-" + language;
        visit.keepPicture(picture).seesNoViolation().readsAs(screen.name());
        visit.wide(ZOOMED).seesNoSidewaysScroll();
        visit.wide(NARROW).keepPicture(picture + "-320").seesNoSidewaysScroll();
    }

    private Visit window(Screen screen, Language language) {
        return WINDOWS.computeIfAbsent(
                Thread.currentThread().getName() + " " + screen.login() + " " + language,
                who -> screen.enter(new Visit(Chromium.start(), "http://127.0.0.1:" + port)
                        .in(language)
                        .within()));
    }
}
