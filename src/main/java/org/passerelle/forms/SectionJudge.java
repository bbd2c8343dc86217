package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;

/** Walks one section: judges, collects what is wrong and writes what is kept. */
final class SectionJudge {

    private final Scope outermost;
    private final List<Finding> findings = new ArrayList<>();
    private int required;
    private int answered;

    SectionJudge(Scope outermost) {
        this.outermost = outermost;
    }

    List<Finding> findings() {
        return findings;
    }

    Completeness completeness() {
        return new Completeness(required, answered, findings.size());
    }

    void judge(Group section, Map<String, Object> answers, Map<String, Object> kept) {
        visit(section, new Where("", outermost, answers, kept, null));
    }

    /**
     * Where the walk is: the place so far, what is seen from there, what was answered there, what is kept, and what the
     * group or the item is called: the same question stands in several.
     */
    private record Where(
            String place,
            Scope scope,
            Map<String, Object> answers,
            Map<String, Object> kept,
            @Nullable LocalizedText within) {

        Optional<Object> at(String path) {
            return Paths.get(answers, path);
        }
    }

    private void visit(Component component, Where where) {
        if (component.isHidden(where.scope)) {
            return;
        }
        if (component instanceof Group group) {
            group(group, where);
        } else if (component instanceof DynamicList list) {
            list(list, where);
        } else if (component instanceof Question question) {
            question(question, where);
        } else if (component instanceof Computed computed) {
            computed(computed, where);
        }
    }

    private void group(Group group, Where where) {
        boolean isNested = !group.path().isEmpty();
        Where inner = isNested ? inner(group, where) : where;
        group.components().forEach(c -> visit(c, inner));
        if (isNested && !inner.kept.isEmpty()) {
            Paths.descend(where.kept, group.path()).putAll(inner.kept);
        }
    }

    private static Where inner(Group group, Where where) {
        return new Where(
                Paths.join(where.place, group.path()),
                where.scope,
                where.at(group.path()).map(SectionJudge::map).orElse(Map.of()),
                new LinkedHashMap<>(),
                group.label());
    }

    private void list(DynamicList list, Where where) {
        String place = Paths.join(where.place, list.path());
        List<?> items = where.at(list.path())
                .filter(List.class::isInstance)
                .map(l -> (List<?>) l)
                .orElse(List.of());
        List<Map<String, Object>> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> item = map(items.get(i));
            Map<String, Object> cleaned = new LinkedHashMap<>();
            Where inner = new Where(place + "." + i, where.scope.item(list, item, i), item, cleaned, numbered(list, i));
            list.components().forEach(c -> visit(c, inner));
            kept.add(cleaned);
        }
        if (!kept.isEmpty()) {
            Paths.put(where.kept, list.path(), kept);
        }
        count(list, place, kept.size(), where);
    }

    private void count(DynamicList list, String place, int items, Where where) {
        required += list.min() > 0 ? 1 : 0;
        if (items < list.min()) {
            Judged few = items == 0 ? Judged.missing() : Judged.wrong(items, Fault.TOO_FEW, list.min());
            find(few, place, list.label(), where);
        } else if (list.max() > 0 && items > list.max()) {
            find(Judged.wrong(items, Fault.TOO_MANY, list.max()), place, list.label(), where);
        } else if (list.min() > 0) {
            answered++;
        }
    }

    private void question(Question question, Where where) {
        Judged judged = AnswerJudge.judge(question, where.at(question.key()).orElse(null), where.scope);
        if (judged.kept() != null) {
            Paths.put(where.kept, question.key(), judged.kept());
        }
        required += question.required() ? 1 : 0;
        if (judged.code() != null) {
            find(
                    judged,
                    Paths.join(where.place, question.key()),
                    question.label().in(where.scope),
                    where);
        } else if (question.required()) {
            answered++;
        }
    }

    private void computed(Computed computed, Where where) {
        computed.expression().value(where.scope).ifPresent(v -> Paths.put(where.kept, computed.key(), v));
        Rule rule = computed.rule();
        if (rule != null && !rule.condition().isTrue(where.scope)) {
            LocalizedText message = rule.message();
            Map<String, Object> evidence = Map.of(
                    "reason", Fault.RULE.name(),
                    "message", message.fr(),
                    "messageEn", Optional.ofNullable(message.en()).orElse(message.fr()));
            find(new Judged(null, rule.code(), evidence), Paths.join(where.place, rule.at()), message, where);
        }
    }

    private static LocalizedText numbered(DynamicList list, int index) {
        LocalizedText item = list.item();
        return new LocalizedText(item.fr() + " " + (index + 1), item.in(Language.EN) + " " + (index + 1));
    }

    private void find(Judged judged, String place, LocalizedText label, Where where) {
        Map<String, Object> evidence = new LinkedHashMap<>(judged.evidence());
        evidence.put("label", named(label, where, Language.FR));
        evidence.put("labelEn", named(label, where, Language.EN));
        findings.add(Finding.blocking(String.valueOf(judged.code()), place, evidence));
    }

    private static String named(LocalizedText label, Where where, Language language) {
        return where.within == null ? label.in(language) : where.within.in(language) + " – " + label.in(language);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
