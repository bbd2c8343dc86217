package org.passerelle.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import org.passerelle.ui.ViewLanguage;

/**
 * Fields for days: in the reader's words, their calendar opens by its button alone, at the service's day. One that opens by
 * itself covers a narrow window, takes no key there, and puts its own day in place of what is typed.
 */
public final class DayFields {

    private DayFields() {}

    public static DatePicker day(String label) {
        DatePicker day = day();
        day.setLabel(label);
        return day;
    }

    static DatePicker day() {
        DatePicker day = new DatePicker();
        day.setLocale(ViewLanguage.current().locale());
        day.setI18n(VaadinWords.datePicker());
        openAtToday(day);
        return day;
    }

    /** A day and an hour; the field says its own label before each of the two. */
    public static DateTimePicker moment() {
        DateTimePicker moment = new DateTimePicker();
        moment.setLocale(ViewLanguage.current().locale());
        moment.setDatePickerI18n(VaadinWords.datePicker());
        moment.setDateAriaLabel(ViewLanguage.text("editor.date"));
        moment.setTimeAriaLabel(ViewLanguage.text("editor.time"));
        moment.setAutoOpen(false);
        moment.getChildren()
                .filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast)
                .forEach(DayFields::openAtToday);
        return moment;
    }

    private static void openAtToday(DatePicker day) {
        day.setAutoOpen(false);
        Today.current().ifPresent(day::setInitialPosition);
    }
}
