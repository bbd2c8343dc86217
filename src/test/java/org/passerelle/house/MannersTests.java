package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Manners that only the source tells. */
class MannersTests {

    private static final List<Path> MAIN = Sources.under(Sources.MAIN, ".java");
    private static final List<Path> TESTS = Sources.under(Sources.TESTS, ".java");

    @Test
    void everyPublicTypeHasASentence() {
        Pattern declaration = Pattern.compile(
                "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");
        assertThat(MAIN.stream().filter(file -> declaration
                        .splitAsStream(Sources.text(file))
                        .findFirst()
                        .filter(head -> head.length() < Sources.text(file).length())
                        .filter(head -> !head.contains("*/"))
                        .isPresent()))
                .isEmpty();
    }

    @Test
    void databaseTimeIsNotTheServicesTime() {
        assertThat(Sources.places(Pattern.compile("(?i)\\b(now\\(\\)|current_timestamp|current_date)"), sqlAndTables()))
                .isEmpty();
    }

    /** A table of data is as long as it is: every right of the service stands in one list. */
    @Test
    void filesAreSmall() {
        assertThat(MAIN.stream()
                        .filter(file -> !file.endsWith("people/Act.java"))
                        .filter(file -> Sources.text(file)
                                        .lines()
                                        .filter(l -> !l.isBlank())
                                        .count()
                                > 250)
                        .toList())
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(Sources.places(Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b"), MAIN))
                .isEmpty();
        assertThat(Sources.places(Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b"), TESTS))
                .isEmpty();
    }

    @Test
    void testsNeverSleepAndAreNeverSwitchedOff() {
        assertThat(Sources.places(Pattern.compile("Thread\\.sle" + "ep|@Dis" + "abled|waitForTime" + "out"), TESTS))
                .isEmpty();
    }

    @Test
    void testClassesAreNamedTestsAndStayPackagePrivate() {
        Pattern test = Pattern.compile("(?m)^    @(Test|Property|ParameterizedTest|ArchTest|Example)\\b");
        assertThat(TESTS.stream()
                        .filter(file -> test.matcher(Sources.text(file)).find()))
                .allSatisfy(file -> {
                    assertThat(file.getFileName().toString()).endsWith("Tests.java");
                    assertThat(Sources.text(file)).doesNotContainPattern("(?m)^public (final )?class");
                });
    }

    private static List<Path> sqlAndTables() {
        return List.of(
                        Sources.under(Sources.RESOURCES, ".sql"),
                        MAIN.stream()
                                .filter(f -> f.toString().endsWith("Table.java"))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
