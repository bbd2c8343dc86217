package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import org.passerelle.forms.Adorners;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Entry;
import org.passerelle.forms.Lengths;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.forms.ShortText;
import org.passerelle.shared.Figures;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;

/** Makes the field for a question, and says how its value stands among the answers. */
final class QuestionFields {

    private QuestionFields() {}

    static AnswerField<?> of(Question question) {
        if (question instanceof ShortText text) {
            return text.suggestions().isEmpty() ? line(text) : ChoiceFields.suggesting(text);
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
        if (question instanceof Entry entry) {
            return DirectoryFields.of(entry);
        }
        if (question instanceof Choice choice) {
            return ChoiceFields.one(choice);
        }
        if (question instanceof Choices choices) {
            return ChoiceFields.several(choices);
        }
        return new AnswerField<>(new Checkbox(), ticked -> ticked, (answers, place) -> answers.isTicked(place));
    }

    private static AnswerField<String> line(ShortText text) {
        TextFieldBase<?, String> field = text.kind() == ShortText.Kind.EMAIL ? new EmailField() : new TextField();
        if (text.kind() == ShortText.Kind.PHONE) {
            keyboard(field, "tel");
        }
        adorn(field, text.adorners());
        return new AnswerField<>(typing(field), value -> value, AnswerField::text);
    }

    private static void adorn(TextFieldBase<?, String> field, Adorners adorners) {
        Optional.ofNullable(adorners.prefix()).map(QuestionFields::beside).ifPresent(field::setPrefixComponent);
        Optional.ofNullable(adorners.suffix()).map(QuestionFields::beside).ifPresent(field::setSuffixComponent);
    }

    /** For the eye: to the ear the name of the field says it. */
    private static Span beside(LocalizedText adorner) {
        Span words = new Span(ViewLanguage.text(adorner));
        words.getElement().setAttribute("aria-hidden", "true");
        return words;
    }

    /** What cannot be read as a figure is kept as it was typed, and judged: nothing written is lost. */
    private static AnswerField<String> number(Quantity quantity) {
        TextField field = typing(new TextField());
        keyboard(field, quantity.decimals() == 0 ? "numeric" : "decimal");
        field.addClassName("figure");
        adorn(field, quantity.adorners());
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

    /** What is typed is told at a pause, or with the next event: at once where its writer leaves the field. */
    private static <F extends Component & HasValueChangeMode> F typing(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(Typing.PAUSE_MILLIS);
        field.getElement().addEventListener("change", left -> {});
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
