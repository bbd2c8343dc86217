package org.passerelle.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** Each refusal of the test says the rule and the way out in 25 words at most, and no code. */
class RefusalWordsTests {

    private static final Texts TEXTS = new Texts();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Map<String, Object> FIGURES = Map.ofEntries(
            Map.entry("countries", "Sénégal"),
            Map.entry("call", "Fonds conjoint franco-sénégalais, développement local"),
            Map.entry("since", "1 mars 2027"),
            Map.entry("minMonths", 12),
            Map.entry("maxMonths", 36),
            Map.entry("minAuthorities", 3),
            Map.entry("authorities", 2),
            Map.entry("limit", BigDecimal.TEN),
            Map.entry("cap", new BigDecimal("42000.00")),
            Map.entry("missing", new BigDecimal("1000.00")),
            Map.entry("least", new BigDecimal("10000.00")),
            Map.entry("most", new BigDecimal("150000.00")));

    @ParameterizedTest
    @MethodSource("refusals")
    void saysTheRuleAndTheWayOutInTwentyFiveWords(Language language, String key, String variant) {
        Map<String, Object> figures = new HashMap<>(FIGURES);
        Stream.of("why", "rated", "side", "start").forEach(name -> figures.put(name, variant));

        String words = TEXTS.get(language, key, figures);

        assertThat(Arrays.stream(words.split("[ \u00a0]"))
                        .filter(word -> WORD.matcher(word).find()))
                .as(words)
                .hasSizeLessThanOrEqualTo(25);
        assertThat(words).doesNotContainPattern("\\b[BE]\\d").contains(":").doesNotContain("{", "::");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Language.values()).flatMap(language -> TEXTS.keys(language).stream()
                .filter(key -> key.startsWith("eligibility.refusal."))
                .flatMap(key -> Set.of("JOINT", "NOT", "BELOW", "EARLY", "other").stream()
                        .map(variant -> Arguments.of(language, key, variant))));
    }
}
