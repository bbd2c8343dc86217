package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** Every act that leaves a line in the trail, and everything that a line says, has words for its reader. */
class TrailWordsTests {

    private static final Pattern LINE =
            Pattern.compile("\\b(?:record|note|save|leave|rank|deliberate|decide)\\(\\s*actor,([^;]*);");
    private static final Pattern VERB = Pattern.compile("^(?:(?!Map\\.of)[^\"])*\"([a-z]\\w+)\"");
    private static final Pattern DETAIL =
            Pattern.compile("(?:actor,[^;]*|Map<String, Object> detail = )Map\\.of\\(([^;]*);");
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*)\",");

    /** What the auditor's page leaves out, and what is no detail of a line. */
    private static final Set<String> NOT_SHOWN = Set.of("allocation", "answers", "attachment", "place", "servedPlaces");

    private final Texts texts = new Texts();

    @Test
    void nameEveryAct() {
        Set<String> verbs = new TreeSet<>();
        Sources.under(Sources.MAIN, ".java").stream()
                .map(Sources::text)
                .filter(text -> text.contains("Trail trail"))
                .flatMap(text -> LINE.matcher(text).results())
                .forEach(line -> VERB.matcher(line.group(1)).results().forEach(verb -> verbs.add(verb.group(1))));
        assertThat(verbs).hasSizeGreaterThan(30);
        assertThat(verbs.stream().filter(verb -> !texts.has(Language.FR, "trail.verb." + verb)))
                .isEmpty();
    }

    @Test
    void nameEveryDetail() {
        Set<String> keys = new TreeSet<>();
        Sources.under(Sources.MAIN, ".java").stream()
                .map(Sources::text)
                .filter(text -> text.contains("Trail trail") || text.contains("Progress progress"))
                .flatMap(text -> DETAIL.matcher(text).results())
                .forEach(line -> KEY.matcher(line.group(1)).results().forEach(key -> keys.add(key.group(1))));
        keys.removeAll(NOT_SHOWN);
        assertThat(keys).hasSizeGreaterThan(15);
        assertThat(keys.stream().filter(key -> !texts.has(Language.FR, "trail.detail." + key)))
                .isEmpty();
    }
}
