package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.BodyContact;
import org.passerelle.shared.EmailAddress;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.security.Fields;

/** How a body is reached, who heads it, and the days on which its office is closed, as fields. */
final class ContactFields extends Div {

    private final EmailField mailbox = new EmailField(ViewLanguage.text("body.mailbox"));
    private final TextField headName = new TextField(ViewLanguage.text("body.headName"));
    private final EmailField headEmail = new EmailField(ViewLanguage.text("body.headEmail"));
    private final DatePicker day = DayFields.day(ViewLanguage.text("body.dayOff"));
    private final UnorderedList days = new UnorderedList();
    private final SortedSet<LocalDate> off = new TreeSet<>();

    ContactFields(BodyContact contact) {
        addClassNames("stack", "wide");
        mailbox.setHelperText(ViewLanguage.text("body.mailboxHint"));
        headEmail.setHelperText(ViewLanguage.text("body.headHint"));
        day.setHelperText(ViewLanguage.text("body.dayOffHint"));
        mailbox.setValue(text(contact.mailbox()));
        headName.setValue(contact.headName());
        headEmail.setValue(text(contact.headEmail()));
        off.addAll(contact.daysOff());
        Button add = new Button(ViewLanguage.text("body.addDay"), click -> addDay());
        Div choice = new Div(day, add);
        choice.addClassName("actions");
        add(mailbox, headName, headEmail, choice, days);
        show();
    }

    boolean areRight() {
        return new Fields()
                .check(mailbox, isAddress(mailbox), "body.emailWrong")
                .check(headEmail, isAddress(headEmail), "body.emailWrong")
                .areRight();
    }

    BodyContact contact(String body) {
        return new BodyContact(body, address(mailbox), headName.getValue().strip(), address(headEmail), off);
    }

    private void addDay() {
        LocalDate chosen = day.getValue();
        if (chosen != null) {
            off.add(chosen);
            day.clear();
            show();
        }
        day.focus();
    }

    private void show() {
        days.removeAll();
        off.forEach(one -> days.add(new ListItem(line(one))));
        days.setVisible(!off.isEmpty());
    }

    private Component line(LocalDate one) {
        Button remove = new Button(ViewLanguage.text("body.removeDay"), click -> {
            off.remove(one);
            show();
            day.focus();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(ViewLanguage.text("body.removeDayNamed", Formats.date(one)));
        Div line = new Div(new Span(Formats.date(one)), remove);
        line.addClassName("actions");
        return line;
    }

    private static boolean isAddress(EmailField field) {
        return field.isEmpty() || EmailAddress.isValid(field.getValue());
    }

    private static @Nullable EmailAddress address(EmailField field) {
        return field.isEmpty() ? null : new EmailAddress(field.getValue());
    }

    private static String text(@Nullable EmailAddress address) {
        return address == null ? "" : address.value();
    }
}
