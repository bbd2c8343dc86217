package org.passerelle.eligibility;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * What a visitor answered so far: constants by name, days in ISO, figures in plain decimals. An empty text is "I don't
 * know", which breaks no rule and is told as left to check.
 */
public record Given(Map<Question, String> answers) implements Serializable {

    public Given {
        answers = Map.copyOf(answers);
    }

    public static Given nothing() {
        return new Given(Map.of());
    }

    public Given with(Question question, String answer) {
        Map<Question, String> next = new EnumMap<>(Question.class);
        next.putAll(answers);
        next.put(question, answer);
        return new Given(next);
    }

    public boolean has(Question question) {
        return answers.containsKey(question);
    }

    public boolean isUnknown(Question question) {
        return "".equals(answers.get(question));
    }

    /** The answer, where it is known. */
    public Optional<String> text(Question question) {
        return Optional.ofNullable(answers.get(question)).filter(text -> !text.isEmpty());
    }

    Optional<Boolean> flag(Question question) {
        return text(question).map(Boolean::valueOf);
    }

    Optional<Integer> number(Question question) {
        return text(question).map(Integer::valueOf);
    }

    Optional<Money> money(Question question) {
        return text(question).map(Money::of);
    }

    Optional<LocalDate> startsOn() {
        return text(Question.STARTS_ON).map(LocalDate::parse);
    }

    Optional<CountryCode> country() {
        return text(Question.COUNTRY).map(CountryCode::of);
    }

    Optional<OrganisationKind> leadKind() {
        return text(Question.LEAD_KIND).map(OrganisationKind::valueOf);
    }
}
