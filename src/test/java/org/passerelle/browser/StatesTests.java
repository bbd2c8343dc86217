package org.passerelle.browser;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.DraftSignatures;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the applicant's pages look like once something went wrong or a dialog is open: {@code states.csv}. */
@IntegrationTest
@ExtendWith(Visits.class)
class StatesTests {

    private static final Path LIST = Path.of("src", "test", "resources", "states.csv");
    /** A window of 1280 at a zoom of 200 %. */
    private static final int ZOOMED = 640;

    private static final int NARROW = 320;

    /** One for each language, emptied between two states. */
    private static final Map<Language, Visit> WINDOWS = new EnumMap<>(Language.class);
    /** After these steps a window is as nobody's: its clock stands, or its network is gone. */
    private static final Pattern SET = Pattern.compile("\\b(?:clock|offline)\\b");

    @LocalServerPort
    private int port;

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DraftSignatures signatures;

    DossierId id;

    static Stream<Arguments> everyStateInBothLanguages() {
        return Screen.lines(LIST).stream()
                .filter(cells -> Screen.isAsked(cells.get(0)))
                .flatMap(cells -> Stream.of(Language.values())
                        .map(language -> Arguments.of(cells.get(0), language, cells.get(1), cells.get(2))));
    }

    @BeforeEach
    void aCompleteDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.colleague("colleague");
        trade.letIn("agent", "signatory");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateInBothLanguages")
    void breaksNoRuleReadsAsReviewedAndFits(String name, Language language, String login, String steps) {
        Visit visit = window(language);
        if (!login.isEmpty()) {
            visit.signIn(login, login);
        }
        try {
            new Steps(
                            visit,
                            Map.of(
                                    "other",
                                    this::saveAsTheColleague,
                                    "asked",
                                    nothing -> signatures.ask(trade.actor("agent"), id)))
                    .take(steps.replace("DRAFT", id.toString()));
            visit.keepPicture("state-" + name + "-" + language)
                    .seesNoViolation()
                    .readsAs("state-" + name);
            visit.wide(ZOOMED).seesNoSidewaysScroll();
            visit.wide(NARROW).seesNoSidewaysScroll().keepPicture("state-" + name + "-" + language + "-320");
        } catch (AssertionError | RuntimeException e) {
            visit.keepFailure("state-" + name + "-" + language);
            throw e;
        } finally {
            if (SET.matcher(steps).find()) {
                visit.end();
                WINDOWS.remove(language);
            }
        }
    }

    private Visit window(Language language) {
        return WINDOWS.computeIfAbsent(
                        language, asked -> new Visit(Chromium.start(), "http://127.0.0.1:" + port).in(asked))
                .emptied();
    }

    @AfterAll
    static void everybodyLeaves() {
        WINDOWS.values().forEach(Visit::end);
        WINDOWS.clear();
    }

    private void saveAsTheColleague(String answer) {
        Map<String, Object> answers = Map.of(Steps.key(answer), Steps.value(answer));
        dossiers.edit(trade.actor("colleague"), id, DossierContent.answers(answers));
    }
}
