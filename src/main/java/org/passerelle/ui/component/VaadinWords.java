package org.passerelle.ui.component;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.passerelle.ui.ViewLanguage;

/** The words that components bring themselves, in the reader's language instead of English. */
public final class VaadinWords {

    private static final int MONTHS = 12;

    private VaadinWords() {}

    /** For a date picker: days and months by name, day/month/year, weeks from Monday. */
    public static DatePickerI18n datePicker() {
        Locale locale = ViewLanguage.current().locale();
        return new DatePickerI18n()
                .setMonthNames(
                        Arrays.asList(DateFormatSymbols.getInstance(locale).getMonths())
                                .subList(0, MONTHS))
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setFirstDayOfWeek(1)
                .setDateFormats(ViewLanguage.text("date.format"), "yyyy-MM-dd", "d/M/yyyy", "dd.MM.yyyy")
                .setToday(ViewLanguage.text("date.today"))
                .setCancel(ViewLanguage.text("date.cancel"))
                .setBadInputErrorMessage(ViewLanguage.text("form.notADate"));
    }

    /** For a box where several options are chosen: what is read out. */
    public static MultiSelectComboBoxI18n multiSelect() {
        return new MultiSelectComboBoxI18n()
                .setCleared(ViewLanguage.text("select.cleared"))
                .setSelected(ViewLanguage.text("select.selected"))
                .setDeselected(ViewLanguage.text("select.deselected"))
                .setFocused(ViewLanguage.text("select.focused"))
                .setTotal(ViewLanguage.text("select.total", java.util.Map.of("count", "{count}")));
    }

    /** From Sunday, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.of(7, 1, 2, 3, 4, 5, 6)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(style, locale))
                .toList();
    }
}
