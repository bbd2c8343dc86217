package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KnownSettingsTests {

    private static final Pattern VARIABLE = Pattern.compile("PASSERELLE_[A-Z_]+");

    @Test
    void takesWhateverItsOwnFilesTellAnOperatorToSet() throws IOException {
        Set<String> told = Stream.of(
                        "README.md",
                        ".ci/run",
                        "docker/compose.yaml",
                        "docker/compose.cluster.yaml",
                        "docker/Caddyfile")
                .flatMap(KnownSettingsTests::variables)
                .collect(Collectors.toSet());

        assertThat(told).contains("PASSERELLE_HOST", "PASSERELLE_DB_URL", "PASSERELLE_ADDRESS");
        told.forEach(name -> KnownSettings.refuseOthers(with(name)));
    }

    @Test
    void refusesAVariableThatNobodyReads() {
        assertThatThrownBy(() -> KnownSettings.refuseOthers(with("PASSERELLE_DEMOO")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PASSERELLE_DEMOO");
    }

    private static StandardEnvironment with(String variable) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("told", Map.of(variable, "x")));
        return environment;
    }

    private static Stream<String> variables(String file) {
        try {
            return VARIABLE.matcher(Files.readString(Path.of(file))).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
