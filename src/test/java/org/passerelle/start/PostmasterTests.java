package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostmasterTests {

    @TempDir
    private Path data;

    @Test
    void leavesTheServerOfAnotherFolderAlone() throws IOException {
        JdbcClient another = JdbcClient.create(TestDatabase.fresh());
        String file = another.sql("select pg_read_file('postmaster.pid')")
                .query(String.class)
                .single();
        Files.writeString(data.resolve("postmaster.pid"), file);

        Postmaster.stopOrphanOf(data);

        assertThat(ProcessHandle.of(Long.parseLong(file.lines().findFirst().orElseThrow())))
                .hasValueSatisfying(server -> assertThat(server.isAlive()).isTrue());
        assertThat(another.sql("select 1").query(Integer.class).single()).isEqualTo(1);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no number", "99999999999999999999999", "-1"})
    void removesAFileThatNamesNobody(String content) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), content);

        Postmaster.stopOrphanOf(data);

        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }
}
