package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalFolderTests {

    @TempDir
    private Path home;

    @Test
    void clearsWhatAKilledRehearsalLeftServerIncluded() throws IOException {
        Path killed = killed("run-1");
        EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setDataDirectory(killed)
                .setCleanDataDirectory(false)
                .start();
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(killed.resolve("postmaster.pid")).get(0)))
                .orElseThrow();

        RehearsalFolder.fresh(home).release(false);

        await().atMost(Duration.ofSeconds(10)).until(() -> !orphan.isAlive());
        assertThat(home).isDirectoryNotContaining("glob:**/run-*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "no number"})
    void clearsWhatBrokeOffWhileItWasMade(String pid) throws IOException {
        Files.writeString(killed("run-1").resolve("postmaster.pid"), pid);

        RehearsalFolder.fresh(home).release(false);

        assertThat(home).isDirectoryNotContaining("glob:**/run-*");
    }

    @Test
    void leavesARehearsalThatIsUnderWayAlone() throws IOException {
        RehearsalFolder first = RehearsalFolder.fresh(home);
        RehearsalFolder second = RehearsalFolder.fresh(home);

        assertThat(first.data()).isDirectory().isNotEqualTo(second.data());
        second.release(false);
        assertThat(first.data()).isDirectory();
        first.release(false);
        assertThat(first.data()).doesNotExist();
    }

    @Test
    void aFolderThatIsKeptBeginsAnew() throws IOException {
        Path kept = home.resolve("out/database");
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("PG_VERSION"), "17");
        Files.writeString(kept.resolve("postgresql.conf"), "");

        RehearsalFolder folder = RehearsalFolder.kept(home, kept);

        assertThat(kept).isEmptyDirectory();
        Files.writeString(kept.resolve("PG_VERSION"), "17");
        folder.release(true);
        assertThat(kept).isNotEmptyDirectory();
        assertThat(home.resolve("out/database.lock")).doesNotExist();
    }

    @Test
    void aFolderThatIsKeptBeginsAnewThoughItWasKilledBeforeItHeldAnything() throws IOException {
        Path kept = killed("database");
        Files.writeString(kept.resolve("half"), "");

        RehearsalFolder.kept(home, kept).release(true);

        assertThat(kept).isEmptyDirectory();
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path kept = Files.createDirectories(home.resolve("database"));
        Files.writeString(kept.resolve("thesis.txt"), "three years");

        assertThatThrownBy(() -> RehearsalFolder.kept(home, kept))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("is left alone");
        assertThat(kept.resolve("thesis.txt")).exists();
        assertThat(home.resolve("database.lock")).doesNotExist();
    }

    @Test
    void aFolderIsForOneRehearsalAtATime() throws IOException {
        Path kept = home.resolve("database");
        RehearsalFolder first = RehearsalFolder.kept(home, kept);

        assertThatThrownBy(() -> RehearsalFolder.kept(home, kept))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("Another rehearsal is using");
        first.release(true);
    }

    @Test
    void saysWhereItCannotStart() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThatThrownBy(() -> RehearsalDatabase.startIn(file, null))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("PostgreSQL does not start in " + file);
    }

    /** The lock that nobody holds any more, and the folder. */
    private Path killed(String name) throws IOException {
        Files.writeString(home.resolve(name + ".lock"), "");
        return Files.createDirectories(home.resolve(name));
    }
}
