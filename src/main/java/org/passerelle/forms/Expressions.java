package org.passerelle.forms;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expressions of a component, wherever they stand in it. */
final class Expressions {

    private Expressions() {}

    static Stream<Feel> of(Component component) {
        return Stream.concat(Stream.ofNullable(component.head().hide()), own(component));
    }

    private static Stream<Feel> own(Component component) {
        if (component instanceof Question question) {
            return Stream.of(
                            Stream.ofNullable(question.readonly()),
                            Stream.ofNullable(question.options().reckoned()),
                            question.label().inserts(),
                            question.help().stream().flatMap(Template::inserts),
                            asked(question))
                    .flatMap(some -> some);
        }
        if (component instanceof Note note) {
            return note.text().inserts();
        }
        if (component instanceof Computed computed) {
            Rule rule = computed.rule();
            return rule == null ? Stream.of(computed.expression()) : Stream.of(computed.expression(), rule.condition());
        }
        return Stream.empty();
    }

    private static Stream<Feel> asked(Question question) {
        if (question instanceof Schedule schedule) {
            return Stream.of(schedule.rows(), schedule.from(), schedule.to());
        }
        if (question instanceof Months months) {
            return Stream.of(months.first(), months.last());
        }
        if (question instanceof ShortText text) {
            return Stream.of(text.lengths()).flatMap(l -> both(l.min(), l.max()));
        }
        if (question instanceof LongText text) {
            return both(text.lengths().min(), text.lengths().max());
        }
        return question instanceof Quantity quantity ? both(quantity.min(), quantity.max()) : Stream.empty();
    }

    private static Stream<Feel> both(@Nullable Limit one, @Nullable Limit other) {
        return Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
                .flatMap(l -> Stream.ofNullable(l.computed()));
    }
}
