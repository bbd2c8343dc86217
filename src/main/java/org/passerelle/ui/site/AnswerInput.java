package org.passerelle.ui.site;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.eligibility.Question;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FieldCheck;

/**
 * The field of one question and the answer that stands in it, as {@code Given} keeps it.
 *
 * @param <C> the field
 * @param <V> what the field holds
 */
final class AnswerInput<C extends AbstractField<C, V> & HasValidation, V> {

    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private final Question question;
    private final C field;
    private final Function<V, Optional<String>> read;

    private AnswerInput(Question question, C field, Function<V, Optional<String>> read) {
        this.question = question;
        this.field = field;
        this.read = read;
    }

    static AnswerInput<?, ?> of(Question question, Optional<String> answer) {
        AnswerInput<?, ?> input =
                switch (question.kind()) {
                    case CHOICE, YES_NO -> options(question, answer);
                    case COUNTRY -> country(question, answer);
                    case DAY -> day(question, answer);
                    case NUMBER -> number(question, answer);
                    case MONEY -> money(question, answer);
                };
        ((HasLabel) input.field).setLabel(EligibilityWords.label(question));
        return input;
    }

    Component component() {
        return field;
    }

    /** The answer; empty where nothing readable stands, which the field then says. */
    Optional<String> answer() {
        Optional<String> answer = Optional.ofNullable(field.getValue()).flatMap(read);
        field.setInvalid(answer.isEmpty());
        if (answer.isEmpty()) {
            field.setErrorMessage(
                    ViewLanguage.text("eligibility.unanswered." + question.kind(), EligibilityWords.label(question)));
            FieldCheck.focusFirst(Stream.of(field));
        }
        return answer;
    }

    private static AnswerInput<?, ?> options(Question question, Optional<String> answer) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        List<String> options = EligibilityWords.options(question);
        group.setItems(options);
        group.setItemLabelGenerator(option -> EligibilityWords.answer(question, option));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.ifPresent(group::setValue);
        return new AnswerInput<>(question, group, Optional::of);
    }

    private static AnswerInput<?, ?> country(Question question, Optional<String> answer) {
        ComboBox<CountryCode> box = new ComboBox<>();
        box.setItems(Countries.foreign());
        box.setItemLabelGenerator(Countries::name);
        box.setHelperText(ViewLanguage.text("eligibility.countryHint"));
        answer.map(CountryCode::of).ifPresent(box::setValue);
        return new AnswerInput<>(question, box, country -> Optional.of(country.value()));
    }

    private static AnswerInput<?, ?> day(Question question, Optional<String> answer) {
        DatePicker day = DayFields.day("");
        day.setManualValidation(true);
        answer.map(LocalDate::parse).ifPresent(day::setValue);
        return new AnswerInput<>(question, day, chosen -> Optional.of(chosen.toString()));
    }

    private static AnswerInput<?, ?> number(Question question, Optional<String> answer) {
        TextField field = new TextField();
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        answer.ifPresent(field::setValue);
        return new AnswerInput<>(question, field, typed -> Figures.read(typed)
                .filter(number -> number.scale() <= 0 && number.signum() > 0 && number.compareTo(MOST) < 0)
                .map(number -> String.valueOf(number.intValueExact())));
    }

    private static AnswerInput<?, ?> money(Question question, Optional<String> answer) {
        TextField field = new TextField();
        field.getElement().setAttribute("inputmode", "decimal");
        answer.ifPresent(field::setValue);
        return new AnswerInput<>(question, field, typed -> Figures.money(typed)
                .filter(Money::isPositive)
                .map(amount -> amount.amount().toPlainString()));
    }
}
