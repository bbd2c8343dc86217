package org.passerelle.links;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.passerelle.letters.Translation;
import org.springframework.stereotype.Component;

/**
 * The words of the pages behind links, in the five languages of {@link Tongue}; a test compares their keys. Those of the
 * confirmation ({@code letter}) are here in four: in French it has the words of all letters.
 */
@Component
class Wording {

    private static final String LETTER = "letter.";
    private static final String KIND = "kind.";

    private final Map<Tongue, Properties> words = new EnumMap<>(Tongue.class);

    Wording() {
        for (Tongue tongue : Tongue.values()) {
            words.put(tongue, load("/links/words_" + tongue.tag() + ".properties"));
        }
    }

    String get(Tongue tongue, String key, Object... arguments) {
        String text = of(tongue).getProperty(key, "!" + key + "!");
        return arguments.length == 0 ? text : new MessageFormat(text.replace("'", "''")).format(arguments);
    }

    /** The words of the confirmation beside the French ones of the letter; none for who reads French. */
    Optional<Translation> besideFrench(Tongue tongue, String organisation, String project, String call) {
        if (tongue == Tongue.FR) {
            return Optional.empty();
        }
        Map<String, String> letter = new HashMap<>();
        for (String key : keys(tongue)) {
            if (key.startsWith(LETTER)) {
                letter.put(key.substring(LETTER.length()), get(tongue, key));
            } else if (key.startsWith(KIND)) {
                letter.put(key.substring(KIND.length()), get(tongue, key));
            }
        }
        letter.put("intro", get(tongue, LETTER + "intro", organisation, project, call));
        return Optional.of(new Translation(tongue.tag(), tongue.direction(), letter));
    }

    Set<String> keys(Tongue tongue) {
        return of(tongue).stringPropertyNames();
    }

    private Properties of(Tongue tongue) {
        return Objects.requireNonNull(words.get(tongue));
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
