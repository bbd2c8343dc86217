package org.passerelle.forms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;
import org.passerelle.shared.InseeCode;

/**
 * An entry of a directory, found by its name ({@code textfield} with the widget {@code commune} or
 * {@code organisation}). Its code and the name that it had when it was chosen are kept.
 */
public record Entry(Head head, String key, boolean required, @Nullable Feel readonly, Directory directory)
        implements Question {

    private static final String CODE = "code";
    private static final String NAME = "name";

    /** What is searched. */
    public enum Directory {
        /** The communes of the register that ships with the product, by INSEE code. */
        COMMUNE,
        /** The organisations that the service knows, French and foreign, by identifier. */
        ORGANISATION;

        boolean has(String code) {
            return this == COMMUNE ? InseeCode.isValid(code) : isIdentifier(code);
        }

        private static boolean isIdentifier(String code) {
            try {
                return UUID.fromString(code).toString().equals(code);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /** What was found and chosen. */
    public record Found(String code, String name) {

        private static final Pattern WORDS = Pattern.compile("(.+) \\((\\w{5})\\)");

        /** From what is kept; empty for anything else. */
        public static Optional<Found> of(@Nullable Object kept) {
            return kept instanceof Map<?, ?> map
                            && map.get(CODE) instanceof String c
                            && map.get(NAME) instanceof String n
                    ? Optional.of(new Found(c.strip(), n.strip())).filter(f -> !f.name.isEmpty())
                    : Optional.empty();
        }

        /** A commune from its words. */
        public static Optional<Found> read(String words) {
            Matcher matcher = WORDS.matcher(words.strip());
            return matcher.matches() ? Optional.of(new Found(matcher.group(2), matcher.group(1))) : Optional.empty();
        }

        public Map<String, Object> kept() {
            return Map.of(CODE, code, NAME, name);
        }

        /** "Quimper (29232)"; of an organisation its name. */
        public String words() {
            return InseeCode.isValid(code) ? name + " (" + code + ")" : name;
        }
    }

    Judged judge(@Nullable Object value) {
        if (value == null) {
            return required ? Judged.missing() : Judged.sound(null);
        }
        return Found.of(value)
                .filter(found -> directory.has(found.code))
                .map(found -> Judged.sound(found.kept()))
                .orElseGet(() -> Judged.wrong(value, Fault.OPTION));
    }
}
