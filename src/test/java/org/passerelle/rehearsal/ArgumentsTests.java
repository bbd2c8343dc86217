package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTests {

    @Test
    void readsTheFileAndTheFolderInAnyOrder() {
        Arguments expected = new Arguments(Path.of("play.json"), Path.of("out"), false);

        assertThat(Arguments.parse(List.of("play.json", "--output", "out"))).isEqualTo(expected);
        assertThat(Arguments.parse(List.of("--output=out", "play.json"))).isEqualTo(expected);
    }

    @Test
    void keepsTheDatabaseWhenAsked() {
        assertThat(Arguments.parse(List.of("play.json", "--keep", "--output", "out"))
                        .keep())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--output out | no file is named",
                "play.json | --output DIR is missing",
                "play.json --output | --output DIR is missing",
                "play.json other.json --output out | one file only: [play.json, other.json]",
                "play.json --output out --fast | unknown option --fast"
            })
    void saysWhatIsWrong(String words, String said) {
        assertThatThrownBy(() -> Arguments.parse(List.of(words.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(said);
    }
}
