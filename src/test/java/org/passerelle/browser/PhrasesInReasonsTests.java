package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/** A standard phrase goes into every reason that the service gives ({@code reasons.csv}), by the keyboard alone. */
@BrowserTest
class PhrasesInReasonsTests {

    private static final Path LIST = Path.of("src", "test", "resources", "reasons.csv");

    @Autowired
    StandardPhrases phrases;

    @Autowired
    People people;

    private Runnable after = () -> {};

    static Stream<Arguments> everyPlaceThatTheDemoShows() {
        List<List<String>> shown = Screen.lines(LIST).stream()
                .filter(cells -> !cells.get(2).startsWith("="))
                .toList();
        return shown.stream()
                .map(cells -> Arguments.of(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        shown.indexOf(cells) % 2 == 0 ? Language.FR : Language.EN));
    }

    @AfterEach
    void thePhraseIsTakenAway() {
        after.run();
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("everyPlaceThatTheDemoShows")
    void offersThePhrasesAndTakesOneIn(String source, String login, String path, Language language, Visit visit) {
        keep(login, "Formule d’essai");
        Page page = visit.in(language).as(login).at(path).page();
        Locator field = page.locator(".reason-field:visible").first();
        Locator picker = field.locator("vaadin-select").first();
        picker.locator("vaadin-select-value-button").focus();

        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Formule d’essai"))
                        .first())
                .isFocused();
        page.keyboard().press("Enter");

        assertThat(field.locator("textarea")).hasValue("Selon la pratique du service.");
        assertThat(field.locator(".phrase-picker a")).hasAttribute("target", "_blank");
        visit.keepPicture("reason-" + source + "-" + language)
                .seesNoViolation()
                .wide(320)
                .seesNoSidewaysScroll();
    }

    private void keep(String login, String name) {
        Actor actor = people.actorByLogin(login);
        StandardPhrase phrase = phrases.add(
                actor,
                new StandardPhrases.Text(
                        StandardPhrase.Purpose.REASON, name, LocalizedText.of("Selon la pratique du service."), false));
        after = () -> phrases.remove(actor, phrase.id());
    }
}
