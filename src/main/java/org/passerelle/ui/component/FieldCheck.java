package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.selection.MultiSelect;
import com.vaadin.flow.data.selection.SingleSelect;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.ui.ViewLanguage;

/** Whether what stands in a field can be kept. What is wrong is told beside the field, and what was typed stays there. */
public final class FieldCheck {

    private FieldCheck() {}

    /** Asks the field itself (readable, within its bounds), then whether it is empty, or blank, and may not be. */
    public static <T, F extends Component & HasValue<?, T>> boolean isSound(F field, boolean required) {
        return mark(field, required ? faultWhereDue(field) : fault(field));
    }

    /** Why what stands in a field that must be filled cannot be kept, or what is missing in a part. */
    static Optional<String> faultWhereDue(Component field) {
        if (field instanceof MarkedPart part) {
            return part.missing();
        }
        return fault(field).or(() -> isBlank(field) ? Optional.of(missing(field)) : Optional.empty());
    }

    /**
     * Marks that a field must be filled. A select and a moment give aria-required to a role that does not take it: they
     * have the dot alone.
     */
    public static <F extends Component & HasStyle> void due(F field) {
        if (field instanceof Select<?> || field instanceof DateTimePicker) {
            field.addClassName("due");
        } else if (field instanceof HasValue<?, ?> other) {
            other.setRequiredIndicatorVisible(true);
        }
    }

    /** What an empty field says, in every form: its name, what is missing, and how it is filled. */
    public static String missing(Component field) {
        return missing(field, name(field));
    }

    /** The same of a field that is named by what stands around it. */
    public static String missing(Component field, String name) {
        return ViewLanguage.text(kind(field), name);
    }

    private static String kind(Component field) {
        if (field instanceof DateTimePicker) {
            return "field.missing.moment";
        }
        if (field instanceof DatePicker) {
            return "field.missing.day";
        }
        boolean isChoice = field instanceof SingleSelect<?, ?>
                || field instanceof MultiSelect<?, ?>
                || field instanceof ComboBoxBase<?, ?, ?>;
        return isChoice ? "field.missing.choice" : "field.missing.words";
    }

    /** As the reader sees it, or hears it where no label is shown. */
    private static String name(Component field) {
        String label = field.getElement().getProperty("label", "");
        return label.isEmpty() ? field.getElement().getProperty("accessibleName", "") : label;
    }

    /** Whether a field holds nothing, or nothing but spaces. */
    public static boolean isBlank(Component field) {
        return field instanceof HasValue<?, ?> holder
                && (holder.isEmpty() || (holder.getValue() instanceof String words && words.isBlank()));
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
    public static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            FirstField.focus(field, "");
        }
    }

    private static Optional<String> fault(Component field) {
        if (!(field instanceof HasValidator<?> && field instanceof HasValue<?, ?> holder)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // a field judges values of its own type
        HasValidator<Object> judge = (HasValidator<Object>) field;
        ValidationResult verdict =
                judge.getDefaultValidator().apply(holder.getValue(), new ValueContext(new Binder<>(), field));
        return verdict.isError() ? Optional.of(verdict.getErrorMessage()) : Optional.empty();
    }
}
