package org.passerelle.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived the service, found by the file in which it wrote its process number. */
final class Postmaster {

    private static final long PATIENCE_SECONDS = 20;

    private Postmaster() {}

    /** Only a process that is a PostgreSQL server; the file of one that is gone, or whose number another took, is removed. */
    static void stopOrphanOf(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        if (!lines.isEmpty() && lines.get(0).strip().matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(Postmaster::isPostgres)
                    .ifPresent(Postmaster::stop);
        }
        Files.deleteIfExists(file);
    }

    private static boolean isPostgres(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().or(info::commandLine).orElse("").contains("postgres");
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
