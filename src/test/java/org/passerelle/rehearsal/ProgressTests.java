package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void writesOverItsLineOnATerminal() {
        play(new Progress(out, "Demo", true));

        assertThat(text().split("\r")).hasSize(1 + 200 + 1);
        assertThat(text()).containsOnlyOnce(System.lineSeparator()).contains("Demo  100 %  there");
    }

    @Test
    void writesALineAtEachTenthElsewhere() {
        play(new Progress(out, "Demo", false));

        assertThat(text()).doesNotContain("\r");
        assertThat(text().lines())
                .hasSize(11)
                .startsWith("Demo    0 %  act 0", "Demo   10 %  act 20")
                .endsWith("Demo  100 %  there");
    }

    private static void play(Progress progress) {
        IntStream.range(0, 200).forEach(i -> progress.show(i, 200, "act " + i));
        progress.end("there");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
