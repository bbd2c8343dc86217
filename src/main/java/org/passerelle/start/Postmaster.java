package org.passerelle.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived whoever started it, found by the file in which it wrote its process number. */
public final class Postmaster {

    private static final String FILE = "postmaster.pid";
    private static final int LONGEST_NUMBER = 18;
    private static final long PATIENCE_SECONDS = 20;

    private Postmaster() {}

    /**
     * Stops the server of this data folder and removes its file; a file that is empty, broken off or stale is removed too.
     * The number may long be another program's: only a process that says itself that it works in this folder is stopped.
     */
    public static void stopOrphanOf(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (Files.notExists(file)) {
            return;
        }
        number(file).flatMap(ProcessHandle::of).filter(p -> worksIn(data, p)).ifPresent(Postmaster::stop);
        Files.deleteIfExists(file);
    }

    private static Optional<Long> number(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1," + LONGEST_NUMBER + "}"))
                .map(Long::valueOf);
    }

    /** By the folder among its arguments. Windows tells no arguments: there the program's name has to do. */
    private static boolean worksIn(Path data, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String folder = data.toAbsolutePath().normalize() + " ";
        return info.commandLine()
                .map(line -> (line + " ").contains(folder))
                .orElseGet(() -> info.command().orElse("").endsWith("postgres.exe"));
    }

    /** Politely first: its clients died with the service, so that it ends as soon as it has noticed. */
    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
