package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** Reads what can be chosen: from the file, or from the answers by one expression. */
final class OptionReader {

    private static final String WORD = "option.";
    private static final String FRENCH = ".fr";

    private OptionReader() {}

    static Options read(RawComponent raw) {
        long sources = Set.of("values", "valuesKey", "valuesExpression").stream()
                .filter(raw.json()::has)
                .count();
        if (sources != 1) {
            throw raw.fault("options have one source: values, valuesKey or valuesExpression");
        }
        Feel reckoned = reckoned(raw);
        return new Options(reckoned == null ? named(raw) : words(raw), reckoned);
    }

    /** The viewer looks for {@code valuesKey} as it stands: it is one name, not a path. */
    private static @Nullable Feel reckoned(RawComponent raw) {
        if (raw.json().has("valuesKey")) {
            String key = raw.required("valuesKey");
            if (!key.matches("\\w+")) {
                throw raw.fault("valuesKey is the name of an answer: " + key);
            }
            return raw.parsed(key);
        }
        return raw.json().has("valuesExpression") ? raw.feel(raw.json().path("valuesExpression")) : null;
    }

    private static List<Option> named(RawComponent raw) {
        Set<String> seen = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (JsonNode option : raw.json().path("values")) {
            String value = option.path("value").asText();
            String label = option.path("label").asText();
            String english = raw.property(WORD + value + ".en");
            if (value.isBlank() || label.isBlank() || english == null) {
                throw raw.fault("option " + value + " lacks its value, its label or property option." + value + ".en");
            }
            if (!seen.add(value)) {
                throw raw.fault("option " + value + " stands twice");
            }
            options.add(new Option(value, new LocalizedText(label, english)));
        }
        if (options.isEmpty()) {
            throw raw.fault("no options");
        }
        return options;
    }

    /** Words for values that are reckoned, such as codes: both languages in the properties. */
    private static List<Option> words(RawComponent raw) {
        List<Option> words = new ArrayList<>();
        for (String property : raw.properties().keySet()) {
            if (property.startsWith(WORD) && property.endsWith(FRENCH)) {
                String name = property.substring(0, property.length() - FRENCH.length());
                words.add(new Option(name.substring(WORD.length()), Objects.requireNonNull(raw.twin(name))));
            }
        }
        return words;
    }
}
