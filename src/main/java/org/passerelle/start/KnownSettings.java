package org.passerelle.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * The settings that exist are those in our own {@code application.yaml}, each with its default. A name that is not there
 * is a slip of the pen, and would be ignored in silence.
 */
final class KnownSettings {

    private static final String PREFIX = "passerelle.";
    /** Read by application.yaml itself, by the tests, or by the proxy of docker/compose.yaml. */
    private static final Set<String> VARIABLES = Set.of(
            "PASSERELLE_DB_URL",
            "PASSERELLE_DB_USER",
            "PASSERELLE_DB_PASSWORD",
            "PASSERELLE_CHROMIUM",
            "PASSERELLE_HOST",
            "PASSERELLE_NODES");

    private KnownSettings() {}

    static void refuseOthers(ConfigurableEnvironment environment) {
        Set<String> known = names();
        Set<String> canonical = known.stream().map(KnownSettings::canonical).collect(Collectors.toSet());
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> settings) {
                Arrays.stream(settings.getPropertyNames())
                        .filter(KnownSettings::isOurs)
                        .filter(name -> !canonical.contains(canonical(name)))
                        .findFirst()
                        .ifPresent(name -> refuse(name, known));
            }
        }
    }

    static Set<String> names() {
        try {
            return new YamlPropertySourceLoader()
                            .load(
                                    "ours",
                                    new ClassPathResource("application.yaml", KnownSettings.class.getClassLoader()))
                            .stream()
                            .map(EnumerablePropertySource.class::cast)
                            .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                            .filter(name -> name.startsWith(PREFIX))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith(PREFIX) || (name.startsWith("PASSERELLE_") && !VARIABLES.contains(name));
    }

    /** {@code passerelle.files.max-megabytes}, {@code PASSERELLE_FILES_MAXMEGABYTES} and the like are one. */
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._\\-]", "");
    }

    private static void refuse(String name, Set<String> known) {
        throw new CannotStart(StartFailure.UNKNOWN_SETTING, Map.of("name", name, "known", String.join(", ", known)));
    }
}
