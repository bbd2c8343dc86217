package org.passerelle.ui.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Computed;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Option;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
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

    static String of(Question question, Answers answers) {
        String key = question.key();
        if (question instanceof Choice choice) {
            return answers.at(key).map(value -> label(choice.options(), value)).orElse("");
        }
        if (question instanceof Choices choices) {
            return answers.chosen(key).stream()
                    .map(value -> label(choices.options(), value))
                    .collect(Collectors.joining(", "));
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
        return quantity.unit() == null ? figures : figures + " " + quantity.unit();
    }

    /** A year reads as one word: 2027, never 2 027. Forms name such a question {@code year} or {@code …Year}. */
    private static boolean isYear(Quantity quantity) {
        return quantity.key().toLowerCase(Locale.ROOT).endsWith("year");
    }

    private static String label(List<Option> options, Object value) {
        return options.stream()
                .filter(option -> option.value().equals(String.valueOf(value)))
                .findFirst()
                .map(option -> ViewLanguage.text(option.label()))
                .orElse(String.valueOf(value));
    }
}
