package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.ui.ViewLanguage;

/** Whether what stands in a field can be kept. What is wrong is told beside the field, and what was typed stays there. */
public final class FieldCheck {

    private FieldCheck() {}

    /** Asks the field itself (readable, within its bounds), then whether it is empty, or blank, and may not be. */
    public static <T, F extends Component & HasValue<?, T>> boolean isSound(F field, boolean required) {
        return mark(
                field,
                fault(field)
                        .or(() -> required && isBlank(field)
                                ? Optional.of(ViewLanguage.text("editor.required"))
                                : Optional.empty()));
    }

    private static boolean isBlank(HasValue<?, ?> field) {
        return field.isEmpty() || (field.getValue() instanceof String words && words.isBlank());
    }

    /** Shows a fault beside a field, or takes it away; whether there is none. */
    public static boolean mark(Component field, Optional<String> fault) {
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(fault.orElse(""));
            validation.setInvalid(fault.isPresent());
        }
        return fault.isEmpty();
    }

    /** Puts the focus on the first field that is marked; whether one was. */
    public static boolean focusFirst(Stream<? extends Component> fields) {
        Optional<? extends Component> first = fields.filter(
                        field -> field instanceof HasValidation validation && validation.isInvalid())
                .findFirst();
        first.ifPresent(FieldCheck::focus);
        return first.isPresent();
    }

    /** Puts the focus on a field. A group of radios or boxes takes none itself: its first one does, in its turn. */
    static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().executeJs("setTimeout(() => this.querySelector('input')?.focus())");
        }
    }

    private static <T, F extends Component & HasValue<?, T>> Optional<String> fault(F field) {
        if (!(field instanceof HasValidator<?>)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // a field judges values of its own type
        HasValidator<T> judge = (HasValidator<T>) field;
        ValidationResult verdict = judge.getDefaultValidator()
                .apply(field.getValue(), new ValueContext(new Binder<>(), (Component) field));
        return verdict.isError() ? Optional.of(verdict.getErrorMessage()) : Optional.empty();
    }
}
