package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;

/** Asks for a delegation of signature: its holder, the act that gives it, its first and its last day. */
final class DelegationForm extends Div {

    /** What was asked for, complete and with its days in order. */
    record Given(PersonId holder, String reference, LocalDate firstDay, LocalDate lastDay) {}

    private final Select<Person> holder = new Select<>();
    private final TextField reference = new TextField(ViewLanguage.text("signatureRules.reference"));
    private final DatePicker first = day("signatureRules.first");
    private final DatePicker last = day("signatureRules.last");

    DelegationForm(List<Person> holders, Consumer<Given> give) {
        addClassName("stack");
        holder.setLabel(ViewLanguage.text("signatureRules.holder"));
        holder.setItems(holders);
        holder.setItemLabelGenerator(Person::name);
        reference.setHelperText(ViewLanguage.text("signatureRules.referenceHint"));
        Button act = new Button(ViewLanguage.text("signatureRules.give"), click -> submit(give));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(holder, reference, first, last, act);
    }

    private void submit(Consumer<Given> give) {
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean holds = check(holder, !holder.isEmpty(), "signatureRules.holderMissing")
                & check(reference, !reference.getValue().isBlank(), "signatureRules.referenceMissing")
                & check(first, from != null, "signatureRules.firstMissing")
                & check(last, to != null && (from == null || !to.isBefore(from)), "signatureRules.lastMissing");
        if (holds) {
            give.accept(new Given(holder.getValue().id(), reference.getValue(), from, to));
        } else {
            firstWrong().focus();
        }
    }

    private static boolean check(HasValidation field, boolean holds, String otherwise) {
        field.setInvalid(!holds);
        field.setErrorMessage(holds ? "" : ViewLanguage.text(otherwise));
        return holds;
    }

    private Focusable<?> firstWrong() {
        if (holder.isInvalid()) {
            return holder;
        }
        if (reference.isInvalid()) {
            return reference;
        }
        return first.isInvalid() ? first : last;
    }

    private static DatePicker day(String key) {
        DatePicker day = DayFields.day(ViewLanguage.text(key));
        day.setManualValidation(true);
        return day;
    }
}
