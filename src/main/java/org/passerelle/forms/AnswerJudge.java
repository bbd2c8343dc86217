package org.passerelle.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;

/** Judges one answer by what was asked. */
final class AnswerJudge {

    private AnswerJudge() {}

    static Judged judge(Question question, @Nullable Object value, Scope scope) {
        if (question instanceof ShortText text) {
            return TextJudge.judge(text, value, scope);
        }
        if (question instanceof LongText text) {
            return TextJudge.judge(text, value, scope);
        }
        if (question instanceof Quantity quantity) {
            return QuantityJudge.judge(quantity, value, scope);
        }
        if (question instanceof Moment moment) {
            return moment(moment, value);
        }
        if (question instanceof Tick tick) {
            return tick(tick, value);
        }
        if (question instanceof Choice choice) {
            return OptionJudge.judge(choice, value, scope);
        }
        if (question instanceof Goals goals) {
            return goals.judge(value);
        }
        if (question instanceof Schedule schedule) {
            return schedule.judge(value, scope);
        }
        if (question instanceof Entry entry) {
            return entry.judge(value);
        }
        if (question instanceof Months months) {
            return months.judge(value, scope);
        }
        return OptionJudge.judge((Choices) question, value, scope);
    }

    private static Judged moment(Moment field, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            return field.required() ? Judged.missing() : Judged.sound(null);
        }
        return Optional.of(text)
                .flatMap(field.kind()::kept)
                .map(Judged::sound)
                .orElseGet(() -> Judged.wrong(text, field.kind() == Moment.Kind.TIME ? Fault.TIME : Fault.DAY));
    }

    private static Judged tick(Tick field, @Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            return Judged.wrong(value, Fault.KIND);
        }
        boolean made = Boolean.TRUE.equals(value);
        return field.required() && !made ? Judged.missing() : Judged.sound(value);
    }
}
