package org.passerelle.ui.dossier;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Computed;
import org.passerelle.forms.Entry;
import org.passerelle.forms.Goals;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Months;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.forms.ShortText;
import org.passerelle.forms.Tick;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.MomentFields;

/** One answer in words: options by their label, dates and amounts as the reader writes them; empty when not given. */
final class AnswerText {

    private AnswerText() {}

    static String of(Computed computed, Answers answers) {
        return answers.at(computed.key()).map(AnswerText::computed).orElse("");
    }

    /** @param scope where its options are looked up */
    static String of(Question question, Answers answers, Scope scope) {
        String key = question.key();
        if (question instanceof Choice) {
            return answers.at(key).map(value -> label(question, value, scope)).orElse("");
        }
        if (question instanceof Choices) {
            return answers.chosen(key).stream()
                    .map(value -> label(question, value, scope))
                    .collect(Collectors.joining(", "));
        }
        if (question instanceof Goals) {
            return String.join("\n", Goals.words(answers.chosen(key), ViewLanguage.current()));
        }
        if (question instanceof Entry) {
            return answers.at(key)
                    .flatMap(Entry.Found::of)
                    .map(Entry.Found::words)
                    .orElse("");
        }
        if (question instanceof Months) {
            return Months.words(answers.at(key).orElse(null), ViewLanguage.current());
        }
        if (question instanceof Moment) {
            return answers.text(key).map(MomentFields::words).orElse("");
        }
        if (question instanceof Tick) {
            return answers.at(key).isPresent()
                    ? ViewLanguage.text(answers.isTicked(key) ? "answer.yes" : "answer.no")
                    : "";
        }
        if (question instanceof Quantity quantity) {
            return answers.number(key).map(number -> quantity(quantity, number)).orElse("");
        }
        if (question instanceof ShortText line) {
            return answers.text(key)
                    .map(written ->
                            line.suggested(written).map(ViewLanguage::text).orElse(written))
                    .map(words -> line.adorners().joined(words, ViewLanguage.current()))
                    .orElse("");
        }
        return answers.text(key).orElse("");
    }

    private static String computed(Object value) {
        if (value instanceof Boolean holds) {
            return ViewLanguage.text(holds ? "answer.yes" : "answer.no");
        }
        return value instanceof Number ? Formats.number(new BigDecimal(value.toString())) : value.toString();
    }

    private static String quantity(Quantity quantity, BigDecimal number) {
        if (quantity.money()) {
            return Formats.money(Money.rounded(number));
        }
        String figures = isYear(quantity) ? number.toPlainString() : Formats.number(number);
        return quantity.adorners().spaced(figures, ViewLanguage.current());
    }

    /** A year reads as one word: 2027, never 2 027. Forms name such a question {@code year} or {@code …Year}. */
    private static boolean isYear(Quantity quantity) {
        return quantity.key().toLowerCase(Locale.ROOT).endsWith("year");
    }

    private static String label(Question question, Object value, Scope scope) {
        return question.options().label(value, scope).map(ViewLanguage::text).orElse(String.valueOf(value));
    }
}
