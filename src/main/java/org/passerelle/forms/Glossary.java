package org.passerelle.forms;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** The terms of the trade that questions are explained by (domain.md §1): the file {@code forms/glossary.json}. */
public final class Glossary {

    private static final String FILE = "glossary.json";
    private static final Map<String, Term> TERMS = read();

    /**
     * One term, in both languages.
     *
     * @param name what it is called
     * @param meaning what it means, in a sentence
     * @param why why a question about it is asked
     */
    public record Term(LocalizedText name, LocalizedText meaning, LocalizedText why) {

        private boolean isWhole() {
            return Stream.of(name, meaning, why)
                    .allMatch(text -> text != null && isSaid(text.fr()) && isSaid(text.en()));
        }

        private static boolean isSaid(@Nullable String words) {
            return words != null && !words.isBlank();
        }
    }

    private Glossary() {}

    public static Optional<Term> term(String code) {
        return Optional.ofNullable(TERMS.get(code));
    }

    private static Map<String, Term> read() {
        JsonMapper json = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream in = Objects.requireNonNull(Glossary.class.getResourceAsStream("/forms/" + FILE), FILE)) {
            Map<String, Term> terms = json.readValue(in, new TypeReference<>() {});
            terms.forEach((code, term) -> {
                if (!term.isWhole()) {
                    throw new MalformedForm(FILE, code, "name, meaning and why stand in French and in English");
                }
            });
            return Map.copyOf(terms);
        } catch (IOException e) {
            throw new MalformedForm(FILE, "glossary", "cannot be read: " + e.getMessage(), e);
        }
    }
}
