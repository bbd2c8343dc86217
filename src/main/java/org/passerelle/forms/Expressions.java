package org.passerelle.forms;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expressions of a component, wherever they stand in it. */
final class Expressions {

    private Expressions() {}

    static Stream<Feel> of(Component component) {
        return Stream.concat(Stream.ofNullable(component.head().hide()), own(component))
                .filter(Objects::nonNull);
    }

    private static Stream<Feel> own(Component component) {
        if (component instanceof Question question) {
            return Stream.concat(Stream.ofNullable(question.readonly()), limits(question));
        }
        if (component instanceof Computed computed) {
            Rule rule = computed.rule();
            return rule == null ? Stream.of(computed.expression()) : Stream.of(computed.expression(), rule.condition());
        }
        return Stream.empty();
    }

    private static Stream<Feel> limits(Question question) {
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
