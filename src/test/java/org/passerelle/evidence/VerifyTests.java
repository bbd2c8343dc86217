package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says where there is nothing to verify. */
class VerifyTests {

    @Test
    void saysThatThereIsNoSuchFile(@TempDir Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String missing = folder.resolve("nofile.zip").toString();

        int status = Verify.run(List.of(missing), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(missing + " cannot be verified: no such file");
    }
}
