package org.passerelle.ui.component;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Moment;
import org.passerelle.ui.ViewLanguage;

/** Days, hours or both: their fields and their words, in the reader's manner. */
public final class MomentFields {

    private static final Duration STEP = Duration.ofMinutes(15);

    private MomentFields() {}

    static AnswerField<?> of(Moment.Kind kind) {
        return switch (kind) {
            case DATE -> day();
            case TIME -> hour();
            case DATETIME -> both();
        };
    }

    /** A kept answer as people read it: the day in words, "14:30", or both; what is none of these stays as it is. */
    public static String words(String kept) {
        String[] parts = kept.split("T", 2);
        return parsed(parts[0], LocalDate::parse)
                .map(day -> Formats.date(day) + (parts.length > 1 ? ", " + parts[1] : ""))
                .orElse(kept);
    }

    private static AnswerField<?> day() {
        return new AnswerField<>(DayFields.day(), Object::toString, (answers, place) -> answers.date(place)
                .orElse(null));
    }

    private static AnswerField<?> hour() {
        TimePicker hour = new TimePicker();
        hour.setLocale(ViewLanguage.current().locale());
        hour.setStep(STEP);
        return new AnswerField<>(hour, Object::toString, (answers, place) -> read(answers, place, LocalTime::parse));
    }

    private static AnswerField<?> both() {
        DateTimePicker both = DayFields.moment();
        both.setStep(STEP);
        return new AnswerField<>(
                both, Object::toString, (answers, place) -> read(answers, place, LocalDateTime::parse));
    }

    private static <T> @Nullable T read(Answers answers, String place, Function<String, T> parser) {
        return answers.text(place).flatMap(text -> parsed(text, parser)).orElse(null);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
