package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Option;
import org.passerelle.ui.ViewLanguage;

/** A field of a form, with the way from its value to an answer and back. */
final class AnswerField<V> {

    private final AbstractField<?, V> field;
    private final Function<V, Object> toAnswer;
    private final BiFunction<Answers, String, @Nullable V> fromAnswers;
    private Function<V, Optional<String>> fault = value -> Optional.empty();
    private Consumer<List<Option>> offered = options -> {};
    private @Nullable String error;

    AnswerField(
            AbstractField<?, V> field,
            Function<V, Object> toAnswer,
            BiFunction<Answers, String, @Nullable V> fromAnswers) {
        this.field = field;
        this.toAnswer = toAnswer;
        this.fromAnswers = fromAnswers;
        // Our judge says what is wrong with an answer; the field alone knows of a text that is no answer at all.
        ((HasValidation) field).setManualValidation(true);
        if (field instanceof HasValidator<?> validating) {
            validating.addValidationStatusChangeListener(change -> mark(error));
        }
    }

    /** Says at once what is wrong with a text, where that can be said without the rules of the form. */
    AnswerField<V> telling(Function<V, Optional<String>> words) {
        fault = words;
        return this;
    }

    /** Shows what can be chosen. */
    AnswerField<V> offering(Consumer<List<Option>> show) {
        offered = show;
        return this;
    }

    /** Shows other options; what is chosen is to be loaded again. */
    void offer(List<Option> options) {
        offered.accept(options);
    }

    Component component() {
        return field;
    }

    /** The answer that stands in the field; null for none. */
    @Nullable
    Object answer() {
        return answer(field.getValue());
    }

    private @Nullable Object answer(@Nullable V value) {
        return value == null || value.equals(field.getEmptyValue()) ? null : toAnswer.apply(value);
    }

    void load(Answers answers, String place) {
        V value = fromAnswers.apply(answers, place);
        V wanted = value == null ? field.getEmptyValue() : value;
        if (!Objects.equals(answer(wanted), answer())) { // the same figure may be typed in several manners
            field.setValue(wanted);
        }
    }

    /** Hears changes made by the reader, not those that come with loading. */
    void onChange(Consumer<@Nullable Object> listener) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(answer());
            }
        });
    }

    /** @param beside what stands beside the field, which its name says for who does not see it; empty for nothing */
    void label(String label, String beside) {
        ((HasLabel) field).setLabel(label);
        if (!beside.isEmpty() && field instanceof HasAriaLabel named) {
            named.setAriaLabel(ViewLanguage.text("form.labelBeside", label, beside));
        }
    }

    /** In words for a group of boxes: a group may not carry aria-required. */
    void require(boolean required) {
        if (required && field instanceof CheckboxGroup<?> group) {
            group.setLabel(ViewLanguage.text("form.requiredLabel", group.getLabel()));
        } else {
            field.setRequiredIndicatorVisible(required);
        }
    }

    void readOnly(boolean readOnly) {
        field.setReadOnly(readOnly);
    }

    void help(Component help) {
        ((HasHelper) field).setHelperComponent(help);
    }

    /** Shows what is wrong with the answer; before that, that what is written is no day or no number. */
    void mark(@Nullable String wrong) {
        error = wrong;
        String words = unreadable().orElse(wrong);
        HasValidation validated = (HasValidation) field;
        validated.setErrorMessage(words == null ? "" : words);
        validated.setInvalid(words != null);
    }

    /** A field whose text it cannot read has no value: it is neither saved nor judged. */
    @SuppressWarnings("unchecked")
    private Optional<String> unreadable() {
        Optional<String> told = fault.apply(field.getValue());
        if (told.isPresent()) {
            return told;
        }
        if (!(field instanceof HasValidator<?>)) {
            return Optional.empty();
        }
        ValidationResult result = ((HasValidator<V>) field)
                .getDefaultValidator()
                .apply(field.getValue(), new ValueContext(new Binder<>()));
        return result.isError()
                ? Optional.of(result.getErrorMessage()).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    void focus() {
        FieldCheck.focus(field);
    }

    static String text(Answers answers, String place) {
        return answers.at(place).map(Object::toString).orElse("");
    }

    static Set<String> chosen(Answers answers, String place) {
        return new LinkedHashSet<>(answers.chosen(place));
    }
}
