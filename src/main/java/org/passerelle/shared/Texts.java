package org.passerelle.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Every text a person reads, by key and language: screens, mails and documents share {@code i18n/messages_fr.properties}
 * and {@code messages_en.properties} (UTF-8, ICU patterns). A missing key shows as {@code !key!} and fails a test.
 */
@Component
public class Texts {

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            bundles.put(language, load(language));
        }
    }

    /** The text with its numbered arguments: {@code {0}}. */
    public String get(Language language, String key, Object... arguments) {
        String pattern = pattern(language, key);
        return arguments.length == 0 && !pattern.contains("{")
                ? plain(pattern)
                : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The text with its named arguments: {@code {cap}}. */
    public String get(Language language, String key, Map<String, Object> arguments) {
        return new MessageFormat(pattern(language, key), language.locale()).format(arguments);
    }

    /** The word for a constant: the key {@code prefix.NAME}. */
    public String word(Language language, String prefix, Enum<?> constant) {
        return get(language, prefix + "." + constant.name());
    }

    public boolean has(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return Collections.unmodifiableSet(new TreeSet<>(bundle(language).stringPropertyNames()));
    }

    private String pattern(Language language, String key) {
        return bundle(language).getProperty(key, "!" + key + "!");
    }

    /** In an ICU pattern two apostrophes stand for one; a lone one is itself. */
    private static String plain(String pattern) {
        return pattern.replace("''", "'");
    }

    private Properties bundle(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }

    private static Properties load(Language language) {
        String name = "/i18n/messages_" + language.name().toLowerCase(java.util.Locale.ROOT) + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
