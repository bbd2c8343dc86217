package org.passerelle.rehearsal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.start.Postmaster;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one rehearsal's data, empty when it is taken. A lock beside it, which the operating system opens when the
 * rehearsal dies, says that it is in use; a lock that nobody holds tells of a rehearsal that was killed.
 */
final class RehearsalFolder {

    private static final String LOCK = ".lock";
    private static final String RUN = "run-";

    private final Path home;
    private final Path data;
    private final FileChannel channel;

    private RehearsalFolder(Path home, Path data, FileChannel channel) {
        this.home = home;
        this.data = data;
        this.channel = channel;
    }

    /** A new folder in this home, cleared of whatever killed rehearsals left, servers included. */
    static RehearsalFolder fresh(Path home) throws IOException {
        return alone(home, () -> {
            sweep(home);
            return take(home, home.resolve(RUN + UUID.randomUUID()));
        });
    }

    /** A folder that is to stay: what an earlier rehearsal kept there goes first. */
    static RehearsalFolder kept(Path home, Path data) throws IOException {
        return alone(home, () -> {
            sweep(home);
            return take(home, data.toAbsolutePath().normalize());
        });
    }

    Path home() {
        return home;
    }

    Path data() {
        return data;
    }

    /** Lets go of the folder, and throws it away unless it is kept. */
    void release(boolean keep) throws IOException {
        alone(home, () -> {
            if (!keep) {
                FileSystemUtils.deleteRecursively(data);
            }
            channel.close();
            return Files.deleteIfExists(lockOf(data));
        });
    }

    private static RehearsalFolder take(Path home, Path data) throws IOException {
        boolean left = Files.exists(lockOf(data));
        FileChannel channel = lock(lockOf(data));
        if (channel == null) {
            throw new CannotRehearse(
                    "Another rehearsal is using " + data + ". Wait for its end, or name another folder.");
        }
        try {
            clear(data, left);
            Files.createDirectories(data);
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(lockOf(data));
            throw e;
        }
        return new RehearsalFolder(home, data, channel);
    }

    /** @param left whether a rehearsal was killed here: then the folder is ours, however little stands in it */
    private static void clear(Path data, boolean left) throws IOException {
        if (!left && !isOfPostgres(data)) {
            throw new CannotRehearse(data + " holds something else than a rehearsal's database and is left alone."
                    + " Move it away, or name another folder.");
        }
        Postmaster.stopOrphanOf(data);
        FileSystemUtils.deleteRecursively(data);
    }

    private static boolean isOfPostgres(Path data) throws IOException {
        if (Files.notExists(data) || Files.exists(data.resolve("PG_VERSION"))) {
            return true;
        }
        try (Stream<Path> found = Files.list(data)) {
            return found.findAny().isEmpty();
        }
    }

    private static void sweep(Path home) throws IOException {
        List<Path> locks;
        try (Stream<Path> found = Files.list(home)) {
            locks = found.filter(RehearsalFolder::isLockOfARun).toList();
        }
        for (Path lock : locks) {
            remove(lock);
        }
    }

    private static boolean isLockOfARun(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(RUN) && name.endsWith(LOCK);
    }

    /** What cannot be removed now, because a killed rehearsal's initdb still writes there, the next one removes. */
    private static void remove(Path lock) {
        try (FileChannel channel = lock(lock)) {
            if (channel != null) {
                Path data = lock.resolveSibling(lock.getFileName().toString().replace(LOCK, ""));
                Postmaster.stopOrphanOf(data);
                FileSystemUtils.deleteRecursively(data);
                channel.close();
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            // nothing that would keep this rehearsal from starting
        }
    }

    /** Null when somebody holds it. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another rehearsal of this very process
        }
        channel.close();
        return null;
    }

    private static Path lockOf(Path data) {
        return data.resolveSibling(data.getFileName() + LOCK);
    }

    /** Locks come and go one at a time: nobody sweeps away one that is about to be taken. */
    private static synchronized <T> T alone(Path home, Step<T> step) throws IOException {
        Files.createDirectories(home);
        try (FileChannel channel = FileChannel.open(
                        home.resolve("one-at-a-time"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return step.take();
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }
}
