package org.passerelle.workbooks;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The words of a workbook: written in one language, read in both, whatever the accents, capitals and apostrophes. */
record BudgetWords(Texts texts, Language language) {

    String get(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    String word(String prefix, Enum<?> constant) {
        return texts.word(language, prefix, constant);
    }

    <E extends Enum<E>> List<String> words(String prefix, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> word(prefix, choice))
                .toList();
    }

    String country(CountryCode country) {
        return country.name(language);
    }

    boolean means(String written, String key, Object... arguments) {
        return Arrays.stream(Language.values())
                .anyMatch(each -> folded(texts.get(each, key, arguments)).equals(folded(written)));
    }

    <E extends Enum<E>> Optional<E> choice(String written, String prefix, Class<E> choices) {
        return among(written, Arrays.asList(choices.getEnumConstants()), e -> each -> texts.word(each, prefix, e));
    }

    Optional<CountryCode> country(String written, List<CountryCode> choices) {
        return choices.stream()
                .filter(country -> country.value().equals(written))
                .findFirst()
                .or(() -> among(written, choices, country -> country::name));
    }

    private static <T> Optional<T> among(
            String written, List<T> choices, Function<T, Function<Language, String>> names) {
        String folded = folded(written);
        return choices.stream()
                .filter(choice -> Arrays.stream(Language.values())
                        .anyMatch(
                                each -> folded(names.apply(choice).apply(each)).equals(folded)))
                .findFirst();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
