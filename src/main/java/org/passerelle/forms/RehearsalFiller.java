package org.passerelle.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Completes the answers of a rehearsal: what decides stands in its file, the rest says that it is a filler
 * (rehearsal.md). Fixed values stand in the forms ({@code properties.rehearsal}); what is never filled says
 * {@code never} there. Days and questions that need not be answered stay empty unless the form says otherwise.
 */
public final class RehearsalFiller {

    /** What stands in a narrative that the file leaves out. */
    public static final String FILLER = "(répétition)";

    private static final String EMAIL = "repetition@exemple.invalid";
    private static final String PHONE = "+33100000000";
    private static final String NEVER = "never";
    private static final int ROUNDS = 5;

    private RehearsalFiller() {}

    public static Answers fill(Form form, Answers answers) {
        return fill(form, answers, Map.of());
    }

    /** @param facts as for {@link FormJudge#judge(Form, Answers, Map)} */
    public static Answers fill(Form form, Answers answers, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(FormChecks.FACTS);
        all.putAll(facts);
        Answers filled = once(form, answers, all);
        for (int round = 1; round < ROUNDS && !filled.equals(answers); round++) {
            answers = filled;
            filled = once(form, answers, all);
        }
        return filled;
    }

    /** A value may uncover a question: hence several rounds. */
    private static Answers once(Form form, Answers answers, Map<String, Object> facts) {
        Map<String, Object> filled = Copies.deep(answers.values());
        fill(List.copyOf(form.sections()), filled, Scope.of(form, answers, facts));
        return new Answers(filled);
    }

    private static void fill(List<Component> components, Map<String, Object> into, Scope scope) {
        for (Component component : components) {
            if (component.isHidden(scope)) {
                continue;
            }
            if (component instanceof Group group) {
                Map<String, Object> inner = group.path().isEmpty() ? into : Paths.descend(into, group.path());
                fill(group.components(), inner, scope);
            } else if (component instanceof DynamicList list) {
                items(list, into, scope);
            } else if (component instanceof Question question && isOpen(question, into)) {
                value(question, scope).ifPresent(v -> Paths.put(into, question.key(), v));
            }
        }
    }

    private static boolean isOpen(Question question, Map<String, Object> answers) {
        boolean wanted =
                question.required() || question.head().property("rehearsal").isPresent();
        return wanted && Paths.get(answers, question.key()).isEmpty();
    }

    private static void items(DynamicList list, Map<String, Object> into, Scope scope) {
        boolean never = list.head().property("rehearsal").filter(NEVER::equals).isPresent();
        List<Map<String, Object>> items = new ArrayList<>();
        Paths.get(into, list.path())
                .filter(List.class::isInstance)
                .map(l -> (List<?>) l)
                .orElse(List.of())
                .forEach(item -> items.add(writable(item)));
        while (!never && items.size() < list.min()) {
            items.add(new LinkedHashMap<>());
        }
        for (int i = 0; i < items.size(); i++) {
            fill(list.components(), items.get(i), scope.item(list, items.get(i), i));
        }
        if (!items.isEmpty()) {
            Paths.put(into, list.path(), items);
        }
    }

    private static Optional<Object> value(Question question, Scope scope) {
        Optional<String> fixed = question.head().property("rehearsal");
        if (fixed.filter(NEVER::equals).isPresent()) {
            return Optional.empty();
        }
        if (question instanceof ShortText text) {
            return Optional.of(fixed.orElse(text(text)));
        }
        if (question instanceof LongText) {
            return Optional.of(fixed.orElse(FILLER));
        }
        if (question instanceof Tick) {
            return Optional.of(fixed.map(Boolean::valueOf).orElse(true));
        }
        if (question instanceof Quantity quantity) {
            return Optional.of(fixed.map(BigDecimal::new).orElseGet(() -> least(quantity.min(), scope)));
        }
        if (question instanceof Choices) {
            return fixed.or(() -> first(question, scope)).map(List::of);
        }
        if (question instanceof Goals) {
            return fixed.map(List::of);
        }
        if (question instanceof Schedule schedule) {
            return schedule.last(scope);
        }
        if (question instanceof Months months) {
            return months.whole(scope);
        }
        return question instanceof Choice
                ? fixed.or(() -> first(question, scope)).map(Object.class::cast)
                : Optional.empty();
    }

    /** Of options that are reckoned no form can name one. */
    private static Optional<String> first(Question question, Scope scope) {
        Options options = question.options();
        return options.isReckoned() ? options.in(scope).stream().findFirst().map(Option::value) : Optional.empty();
    }

    private static String text(ShortText text) {
        return switch (text.kind()) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case PLAIN -> FILLER;
        };
    }

    /** Zero, or the smallest number that the question takes: one risk is of 1 × 1. */
    private static BigDecimal least(@Nullable Limit min, Scope scope) {
        BigDecimal least = min == null ? BigDecimal.ZERO : min.in(scope).orElse(BigDecimal.ZERO);
        return least.max(BigDecimal.ZERO);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> writable(@Nullable Object item) {
        return item instanceof Map<?, ?> map
                ? new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(map))
                : new LinkedHashMap<>();
    }
}
