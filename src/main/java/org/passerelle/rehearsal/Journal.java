package org.passerelle.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The file {@code journal.txt}: one line for each act and each timer that fired, with its time, person and effect. */
final class Journal implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Writer file;
    private final ZoneId zone;

    private Journal(Writer file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    static Journal in(Path folder, ZoneId zone) {
        try {
            return new Journal(Files.newBufferedWriter(folder.resolve("journal.txt")), zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody reads it: the demo keeps its own record. */
    static Journal none() {
        return new Journal(Writer.nullWriter(), ZoneId.of("UTC"));
    }

    void act(Instant at, String person, String what, String effect) {
        line(at, "act  ", person, what, effect);
    }

    void timer(Instant at, String timer, String about) {
        line(at, "timer", "clockwork", timer, about);
    }

    private void line(Instant at, String kind, String who, String what, String effect) {
        try {
            file.write("%s  %s  %-26s %s  %s%n".formatted(TIME.format(at.atZone(zone)), kind, who, what, effect));
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
