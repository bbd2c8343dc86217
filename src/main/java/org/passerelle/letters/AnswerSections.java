package org.passerelle.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Component;
import org.passerelle.forms.Computed;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Option;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.ShortText;
import org.passerelle.forms.Tick;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/** The answers to a form as sections of questions and what was answered; what was left open and what is confidential are left out. */
final class AnswerSections {

    private final Texts texts;
    private final Language language;
    private final Formats formats;

    AnswerSections(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.formats = new Formats(language);
    }

    List<RecapitulationModel.Section> of(Form form, Map<String, Object> values) {
        Answers answers = new Answers(values);
        return form.sections().stream()
                .map(s -> new RecapitulationModel.Section(
                        s.head().id() + ". " + s.label().in(language), facts(s.components(), s.path(), "", answers)))
                .filter(s -> !s.facts().isEmpty())
                .toList();
    }

    private List<Fact> facts(List<Component> components, String path, String prefix, Answers answers) {
        List<Fact> facts = new ArrayList<>();
        for (Component component : components) {
            if (component.head().isConfidential()) {
                continue;
            }
            if (component instanceof Group group) {
                String name = prefix + group.label().in(language) + texts.get(language, "letter.colon");
                facts.addAll(facts(group.components(), join(path, group.path()), name, answers));
            } else if (component instanceof DynamicList list) {
                facts.addAll(items(list, join(path, list.path()), answers));
            } else if (component instanceof Computed computed) {
                computed(computed, join(path, computed.key()), prefix, answers).ifPresent(facts::add);
            } else if (component instanceof Question question) {
                answer(question, join(path, question.key()), answers)
                        .map(text -> Fact.of(prefix + question.label().in(language), text))
                        .ifPresent(facts::add);
            }
        }
        return facts;
    }

    private List<Fact> items(DynamicList list, String path, Answers answers) {
        List<Fact> facts = new ArrayList<>();
        int number = 0;
        for (Answers item : answers.items(path)) {
            String label = list.item().in(language) + " " + ++number;
            List<String> lines = facts(list.components(), "", "", item).stream()
                    .map(f -> f.label() + texts.get(language, "letter.colon") + String.join(" ", f.values()))
                    .toList();
            facts.add(new Fact(label, lines));
        }
        return facts;
    }

    private Optional<String> answer(Question question, String key, Answers answers) {
        if (question instanceof Choice choice) {
            return answers.at(key).map(value -> word(choice.options(), String.valueOf(value)));
        }
        if (question instanceof Choices choices) {
            List<String> words = answers.chosen(key).stream()
                    .map(v -> word(choices.options(), v))
                    .toList();
            return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", words));
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
                ? written.map(
                        text -> line.suggested(text).map(w -> w.in(language)).orElse(text))
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
        String unit = quantity.unit();
        return formats.number(number) + (unit == null ? "" : "\u00a0" + unit);
    }

    private String word(List<Option> options, String value) {
        return options.stream()
                .filter(o -> o.value().equals(value))
                .map(o -> o.label().in(language))
                .findFirst()
                .orElse(value);
    }

    private static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
