package org.passerelle.ui.component;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Lengths;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Option;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.forms.ShortText;
import org.passerelle.shared.Figures;
import org.passerelle.ui.ViewLanguage;

/** Makes the field for a question, and says how its value stands among the answers. */
final class QuestionFields {

    private static final int RADIOS_IN_A_ROW = 3;

    private QuestionFields() {}

    static AnswerField<?> of(Question question) {
        if (question instanceof ShortText text) {
            return text.suggestions().isEmpty() ? line(text) : suggesting(text);
        }
        if (question instanceof LongText) {
            TextArea area = typing(new TextArea());
            area.setMinRows(3);
            area.setMaxRows(16);
            return new AnswerField<>(area, Object::toString, AnswerField::text);
        }
        if (question instanceof Quantity quantity) {
            return number(quantity);
        }
        if (question instanceof Moment moment) {
            return MomentFields.of(moment.kind());
        }
        if (question instanceof Choice choice) {
            return choice.unfolds() ? unfolding(choice) : radios(choice);
        }
        if (question instanceof Choices choices) {
            return choices.unfolds() ? tags(choices) : boxes(choices);
        }
        return new AnswerField<>(new Checkbox(), ticked -> ticked, (answers, place) -> answers.isTicked(place));
    }

    private static AnswerField<String> line(ShortText text) {
        TextFieldBase<?, String> field = text.kind() == ShortText.Kind.EMAIL ? new EmailField() : new TextField();
        if (text.kind() == ShortText.Kind.PHONE) {
            keyboard(field, "tel");
        }
        return new AnswerField<>(typing(field), value -> value, AnswerField::text);
    }

    private static AnswerField<String> suggesting(ShortText text) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(values(text.suggestions()));
        box.setItemLabelGenerator(value -> label(text.suggestions(), value));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(written -> box.setValue(written.getDetail()));
        return new AnswerField<>(box, value -> value, AnswerField::text);
    }

    /** What cannot be read as a figure is kept as it was typed, and judged: nothing written is lost. */
    private static AnswerField<String> number(Quantity quantity) {
        TextField field = typing(new TextField());
        keyboard(field, quantity.decimals() == 0 ? "numeric" : "decimal");
        field.addClassName("figure");
        Optional.ofNullable(quantity.unit()).map(Span::new).ifPresent(field::setSuffixComponent);
        field.addBlurListener(left -> Figures.read(field.getValue())
                .ifPresent(figure -> field.setValue(FigureText.shown(figure, quantity.money()))));
        return new AnswerField<>(field, QuestionFields::figure, (answers, place) -> answers.number(place)
                        .map(figure -> FigureText.shown(figure, quantity.money()))
                        .orElseGet(() -> AnswerField.text(answers, place)))
                .telling(typed -> typed.isBlank() || Figures.read(typed).isPresent()
                        ? Optional.empty()
                        : Optional.of(ViewLanguage.text("form.notANumber")));
    }

    /** The keys that a telephone offers; the field does not hand the attribute on to its input. */
    private static void keyboard(TextFieldBase<?, String> field, String mode) {
        field.addAttachListener(attached -> field.getElement()
                .executeJs("requestAnimationFrame(() => this.inputElement?.setAttribute('inputmode', $0))", mode));
    }

    private static Object figure(String typed) {
        return Figures.read(typed).map(QuestionFields::plain).orElse(typed);
    }

    /** As an answer keeps it: a whole number as one, any other in its decimals. */
    static Object plain(BigDecimal figure) {
        boolean isInt = figure.scale() <= 0 && figure.precision() < 10;
        return isInt ? (Object) figure.intValueExact() : figure.toPlainString();
    }

    private static AnswerField<String> radios(Choice choice) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(values(choice.options()));
        group.setItemLabelGenerator(value -> label(choice.options(), value));
        if (choice.options().size() > RADIOS_IN_A_ROW) {
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        return new AnswerField<>(
                group, value -> value, (answers, place) -> answers.text(place).orElse(null));
    }

    private static AnswerField<String> unfolding(Choice choice) {
        Select<String> select = new Select<>();
        select.setItems(values(choice.options()));
        select.setItemLabelGenerator(value -> label(choice.options(), value));
        select.setPlaceholder(ViewLanguage.text("form.choose"));
        return new AnswerField<>(
                select, value -> value, (answers, place) -> answers.text(place).orElse(null));
    }

    private static AnswerField<Set<String>> boxes(Choices choices) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        group.setItems(values(choices.options()));
        group.setItemLabelGenerator(value -> label(choices.options(), value));
        if (choices.options().size() > RADIOS_IN_A_ROW + 1) {
            group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        }
        return new AnswerField<>(group, List::copyOf, AnswerField::chosen);
    }

    private static AnswerField<Set<String>> tags(Choices choices) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setItems(values(choices.options()));
        box.setItemLabelGenerator(value -> label(choices.options(), value));
        box.setI18n(VaadinWords.multiSelect());
        return new AnswerField<>(box, List::copyOf, AnswerField::chosen);
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> ViewLanguage.text(option.label()))
                .orElse(value);
    }

    private static <F extends HasValueChangeMode> F typing(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PlanCells.TYPING_MILLIS);
        return field;
    }

    /** The most characters a text may have, where it is bounded. */
    static Optional<Integer> most(Question question, Scope scope) {
        return lengths(question)
                .flatMap(lengths -> Optional.ofNullable(lengths.max()))
                .flatMap(max -> max.in(scope))
                .map(BigDecimal::intValue);
    }

    private static Optional<Lengths> lengths(Question question) {
        if (question instanceof ShortText line) {
            return Optional.of(line.lengths());
        }
        return question instanceof LongText area ? Optional.of(area.lengths()) : Optional.empty();
    }
}
