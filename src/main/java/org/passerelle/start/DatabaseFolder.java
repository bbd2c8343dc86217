package org.passerelle.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the service's own database: {@code data} for PostgreSQL, {@code bin} for its programs, a lock that the
 * operating system opens when we die, and a mark while the data are made for the first time.
 */
final class DatabaseFolder {

    static final int MAJOR = 17;

    private final Path base;
    private final FileChannel channel;

    private DatabaseFolder(Path base, FileChannel channel) {
        this.base = base;
        this.channel = channel;
    }

    /** Takes the folder for this process alone. */
    static DatabaseFolder take(Path directory) {
        Path base = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(base);
            FileChannel channel = FileChannel.open(
                    base.resolve("passerelle.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DatabaseFolder folder = new DatabaseFolder(base, channel);
            if (tryLock(channel) == null) {
                folder.release();
                throw new CannotStart(StartFailure.FOLDER_IN_USE, Map.of("folder", base.toString()));
            }
            folder.refuseAnotherMajor();
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    StartFailure.FOLDER_NOT_WRITABLE,
                    Map.of("folder", base.toString(), "reason", Objects.toString(e.getMessage(), "")),
                    e);
        }
    }

    Path data() {
        return base.resolve("data");
    }

    Path binaries() {
        return base.resolve("bin");
    }

    /** After {@code kill -9} of the service its database goes on; it is stopped, and recovers when started again. */
    void stopOrphan() throws IOException {
        Postmaster.stopOrphanOf(data());
    }

    /** A first start that was killed half-way leaves data that nobody can read: they are made anew. */
    void beginFilling() throws IOException {
        if (Files.exists(mark())) {
            FileSystemUtils.deleteRecursively(data());
        }
        if (Files.notExists(data().resolve("PG_VERSION"))) {
            Files.writeString(mark(), "The data are being made.");
        }
    }

    void endFilling() throws IOException {
        Files.deleteIfExists(mark());
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path mark() {
        return base.resolve("filling");
    }

    private void refuseAnotherMajor() throws IOException {
        for (Path file : new Path[] {data().resolve("PG_VERSION"), base.resolve("PG_VERSION")}) {
            String found = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!found.isEmpty() && !found.equals(String.valueOf(MAJOR))) {
                release();
                throw new CannotStart(
                        StartFailure.FOLDER_OF_ANOTHER_MAJOR,
                        Map.of("folder", base.toString(), "found", found, "expected", String.valueOf(MAJOR)));
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
