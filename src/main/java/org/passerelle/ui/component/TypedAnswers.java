package org.passerelle.ui.component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.ChosenGoals;
import org.passerelle.forms.Entry;
import org.passerelle.forms.Goals;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Months;
import org.passerelle.forms.Option;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.Scope;
import org.passerelle.forms.ShortText;
import org.passerelle.forms.Tick;
import org.passerelle.shared.Figures;
import org.passerelle.ui.ViewLanguage;

/** The way between an answer and what stands in its field, in the words of the screen. */
public final class TypedAnswers {

    /** @param answer what the text means; null for no answer */
    public record Reading(@Nullable Object answer) {

        /** Whether the answer that is kept says the same. */
        public boolean isSameAs(@Nullable Object kept) {
            if (answer instanceof List<?> mine && kept instanceof List<?> theirs) {
                return new LinkedHashSet<>(mine).equals(new LinkedHashSet<>(theirs));
            }
            return Objects.equals(plain(answer), plain(kept));
        }

        private static String plain(@Nullable Object value) {
            return value == null || Boolean.FALSE.equals(value) ? "" : value.toString();
        }
    }

    private TypedAnswers() {}

    /** Whether its answer is chosen, not typed: it comes to the server at once and whole. */
    static boolean isChosen(Question question) {
        return question instanceof Choice
                || question instanceof Choices
                || question instanceof Tick
                || question instanceof Moment
                || question instanceof Entry
                || question instanceof Goals
                || question instanceof Months
                || question instanceof Schedule
                || (question instanceof ShortText text && !text.suggestions().isEmpty());
    }

    /** What a text that stood in the field means; empty where it cannot be read as an answer. */
    public static Optional<Reading> read(Question question, String text, Scope scope) {
        if (text.isBlank()) {
            return Optional.of(new Reading(null));
        }
        if (question instanceof Quantity) {
            return Figures.read(text).map(figure -> new Reading(QuestionFields.plain(figure)));
        }
        if (question instanceof Moment moment) {
            return moment.kind().kept(text).map(Reading::new);
        }
        if (question instanceof Choice) {
            return ChoiceFields.value(question.options().in(scope), text).map(Reading::new);
        }
        if (question instanceof Choices) {
            List<Option> options = question.options().in(scope);
            List<String> chosen = text.lines()
                    .flatMap(line -> ChoiceFields.value(options, line).stream())
                    .toList();
            return Optional.of(new Reading(chosen));
        }
        if (question instanceof Goals) {
            return Optional.of(new Reading(ChosenGoals.of(text.lines()
                            .map(line -> line.strip().split("\\.?\\s", 2)[0])
                            .toList())
                    .codes()));
        }
        if (question instanceof Entry entry) {
            return Entry.Found.read(text)
                    .or(() -> DirectoryFields.named(entry.directory(), text))
                    .map(found -> new Reading(found.kept()));
        }
        if (question instanceof Months) {
            return DrawnMonths.read(text).map(ends -> new Reading(ends.isEmpty() ? null : ends));
        }
        if (question instanceof Schedule) {
            return Optional.of(new Reading(ScheduleWords.read(text)));
        }
        if (question instanceof ShortText line) {
            return Optional.of(
                    new Reading(ChoiceFields.value(line.suggestions(), text).orElse(text)));
        }
        return Optional.of(new Reading(question instanceof Tick ? (Object) Boolean.valueOf(text) : text));
    }

    /** An answer as the screen shows it; of several values one a line. */
    public static String words(Question question, @Nullable Object answer, Scope scope) {
        if (answer == null) {
            return "";
        }
        if (question instanceof Choice) {
            return ChoiceFields.label(question.options().in(scope), answer.toString());
        }
        if (question instanceof Choices && answer instanceof List<?> chosen) {
            List<Option> options = question.options().in(scope);
            return String.join(
                    "\n",
                    chosen.stream()
                            .map(value -> ChoiceFields.label(options, value.toString()))
                            .toList());
        }
        if (question instanceof Goals && answer instanceof List<?> codes) {
            return String.join(
                    "\n", Goals.words(codes.stream().map(String::valueOf).toList(), ViewLanguage.current()));
        }
        if (question instanceof Entry) {
            return Entry.Found.of(answer).map(Entry.Found::words).orElse("");
        }
        if (question instanceof Months) {
            return Months.words(answer, ViewLanguage.current());
        }
        if (question instanceof Schedule) {
            return ScheduleWords.of(answer);
        }
        if (question instanceof ShortText line) {
            return ChoiceFields.label(line.suggestions(), answer.toString());
        }
        if (question instanceof Moment) {
            return MomentFields.words(answer.toString());
        }
        return question instanceof Tick
                ? ViewLanguage.text(Boolean.TRUE.equals(answer) ? "copy.ticked" : "copy.notTicked")
                : answer.toString();
    }
}
