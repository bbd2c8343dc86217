package org.passerelle.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Component;
import org.passerelle.forms.Computed;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Entry;
import org.passerelle.forms.Form;
import org.passerelle.forms.Goals;
import org.passerelle.forms.Group;
import org.passerelle.forms.LogicalFramework;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Months;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.forms.Scope;
import org.passerelle.forms.ShortText;
import org.passerelle.forms.Tick;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/** The answers to a form as sections of questions and what was answered; what was left open and what is confidential are left out. */
final class AnswerSections {

    private final Texts texts;
    private final Language language;
    private final Formats formats;

    /** The answers of a place, and where options are looked up. */
    private record Here(Answers answers, Scope scope) {}

    AnswerSections(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.formats = new Formats(language);
    }

    List<RecapitulationModel.Section> of(Form form, Map<String, Object> values) {
        Answers answers = new Answers(values);
        Scope scope = Scope.of(form, answers);
        return form.sections().stream()
                .map(s -> new RecapitulationModel.Section(
                        s.head().id() + ". " + s.label().in(language),
                        facts(s.components(), s.path(), "", new Here(answers, scope))))
                .filter(s -> !s.facts().isEmpty())
                .toList();
    }

    private List<Fact> facts(List<Component> components, String path, String prefix, Here here) {
        List<Fact> facts = new ArrayList<>();
        for (Component component : components) {
            if (component.head().isConfidential()) {
                continue;
            }
            if (component instanceof Group group) {
                String name = prefix + group.label().in(language) + texts.get(language, "letter.colon");
                facts.addAll(facts(group.components(), join(path, group.path()), name, here));
            } else if (component instanceof DynamicList list) {
                items(list, join(path, list.path()), prefix, here).ifPresent(facts::add);
            } else if (component instanceof Widget widget && widget.kind() == WidgetKind.LOGFRAME) {
                framework(widget, LogicalFramework.of(here.answers)).ifPresent(facts::add);
            } else if (component instanceof Computed computed) {
                computed(computed, join(path, computed.key()), prefix, here.answers)
                        .ifPresent(facts::add);
            } else if (component instanceof Schedule schedule) {
                schedule(schedule, join(path, schedule.key()), prefix, here).ifPresent(facts::add);
            } else if (component instanceof Question question) {
                answer(question, join(path, question.key()), here)
                        .map(text ->
                                Fact.of(prefix + question.label().in(here.scope).in(language), text))
                        .ifPresent(facts::add);
            }
        }
        return facts;
    }

    /** A list is a table: a row for each item, a column for each question that one of them answers. */
    private Optional<Fact> items(DynamicList list, String path, String prefix, Here here) {
        List<Map<String, List<String>>> items = new ArrayList<>();
        for (Answers item : here.answers.items(path)) {
            Here inner = new Here(item, here.scope.item(list, item.values(), items.size()));
            Map<String, List<String>> cells = new LinkedHashMap<>();
            facts(list.components(), "", "", inner).forEach(fact -> cells.put(fact.label(), lines(fact)));
            items.add(cells);
        }
        return items.stream().allMatch(Map::isEmpty)
                ? Optional.empty()
                : Optional.of(new Fact(prefix + list.label().in(language), table(items)));
    }

    /** A list within an item has no room for a table of its own. */
    private List<String> lines(Fact fact) {
        return fact.list() == null
                ? fact.values()
                : fact.list().rows().stream()
                        .map(row -> row.name()
                                + texts.get(language, "letter.colon")
                                + row.cells().stream().flatMap(List::stream).collect(Collectors.joining(", ")))
                        .toList();
    }

    private ListTable table(List<Map<String, List<String>>> items) {
        List<String> answered = items.stream()
                .flatMap(item -> item.keySet().stream())
                .distinct()
                .toList();
        List<ListTable.Row> rows = new ArrayList<>();
        for (Map<String, List<String>> item : items) {
            rows.add(new ListTable.Row(
                    Integer.toString(rows.size() + 1),
                    answered.stream()
                            .map(question -> item.getOrDefault(question, List.of()))
                            .toList()));
        }
        List<String> columns = new ArrayList<>(List.of(texts.get(language, "letter.itemNumber")));
        columns.addAll(answered);
        return new ListTable(columns, rows);
    }

    private Optional<Fact> framework(Widget widget, LogicalFramework framework) {
        List<ListTable.Row> rows = framework.lines().stream()
                .map(line -> new ListTable.Row(
                        line.objective().isEmpty() ? texts.get(language, "logframe.untied") : line.objective(),
                        List.of(line.results(), line.indicators(), line.activities())))
                .toList();
        List<String> columns = Stream.of("objective", "results", "indicators", "activities")
                .map(column -> texts.get(language, "logframe." + column))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(widget.label().in(language), new ListTable(columns, rows)));
    }

    private Optional<Fact> schedule(Schedule schedule, String key, String prefix, Here here) {
        List<ScheduleItem> running = ScheduleItem.all(here.answers.at(key).orElse(null)).stream()
                .filter(item -> !item.quarters().isEmpty())
                .toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fact(prefix + schedule.label().in(here.scope).in(language), new ScheduleTable(running)));
    }

    private Optional<String> answer(Question question, String key, Here here) {
        Answers answers = here.answers;
        if (question instanceof Choice) {
            return answers.at(key).map(value -> word(question, value, here.scope));
        }
        if (question instanceof Choices) {
            List<String> words = answers.chosen(key).stream()
                    .map(v -> word(question, v, here.scope))
                    .toList();
            return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", words));
        }
        if (question instanceof Goals) {
            return answers.at(key).map(codes -> String.join("\n", Goals.words(answers.chosen(key), language)));
        }
        if (question instanceof Entry) {
            return answers.at(key).flatMap(Entry.Found::of).map(Entry.Found::words);
        }
        if (question instanceof Months) {
            return answers.at(key).map(months -> Months.words(months, language));
        }
        if (question instanceof Tick) {
            return answers.at(key).map(v -> texts.get(language, answers.isTicked(key) ? "letter.yes" : "letter.no"));
        }
        if (question instanceof Moment moment) {
            return moment.kind() == Moment.Kind.DATE
                    ? answers.date(key).map(formats::date)
                    : answers.text(key).map(kept -> kept.replace('T', ' '));
        }
        if (question instanceof Quantity quantity) {
            return answers.number(key).map(number -> figure(quantity, number));
        }
        Optional<String> written = answers.text(key);
        return question instanceof ShortText line
                ? written.map(text ->
                                line.suggested(text).map(w -> w.in(language)).orElse(text))
                        .map(text -> line.adorners().joined(text, language))
                : written;
    }

    private Optional<Fact> computed(Computed computed, String key, String prefix, Answers answers) {
        return computed.label().flatMap(label -> answers.number(key)
                .map(formats::number)
                .or(() -> answers.text(key))
                .map(text -> Fact.of(prefix + label.in(language), text)));
    }

    private String figure(Quantity quantity, BigDecimal number) {
        if (quantity.money()) {
            return formats.euros(Money.rounded(number));
        }
        return quantity.adorners().spaced(formats.number(number), language);
    }

    private String word(Question question, Object value, Scope scope) {
        return question.options().label(value, scope).map(w -> w.in(language)).orElse(value.toString());
    }

    private static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
