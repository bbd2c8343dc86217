package org.passerelle.links;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of the pages behind links, in the five languages of {@link Tongue}; a test compares their keys. */
@Component
class Wording {

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
