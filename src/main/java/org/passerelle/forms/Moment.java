package org.passerelle.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A day, an hour or both ({@code datetime}), without a zone: it is what a clock on the spot shows. */
public record Moment(Head head, String key, boolean required, @Nullable Feel readonly, Kind kind) implements Question {

    /** What is asked, by form-js' {@code subtype}, and how it is kept. */
    public enum Kind {
        /** A day: {@code 2027-09-01}. */
        DATE(LocalDate::parse, "yyyy-MM-dd"),
        /** An hour of any day: {@code 14:30}. */
        TIME(LocalTime::parse, "HH:mm"),
        /** An hour of a day: {@code 2027-09-01T14:30}. */
        DATETIME(LocalDateTime::parse, "yyyy-MM-dd'T'HH:mm");

        @SuppressWarnings("ImmutableEnumChecker") // a method reference has no state
        private final Function<String, TemporalAccessor> parser;

        private final DateTimeFormatter format;

        Kind(Function<String, TemporalAccessor> parser, String format) {
            this.parser = parser;
            this.format = DateTimeFormatter.ofPattern(format);
        }

        /** The answer as it is kept, to the minute; empty for what is none. */
        public Optional<String> kept(String text) {
            try {
                return Optional.of(format.format(parser.apply(text)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
