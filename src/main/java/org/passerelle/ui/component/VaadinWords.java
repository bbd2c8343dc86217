package org.passerelle.ui.component;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.UploadI18N;
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
    static DatePickerI18n datePicker() {
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

    /**
     * For an upload: its button, what goes wrong, how far it is.
     *
     * @param most bytes of one file
     */
    public static UploadI18N upload(long most) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(ViewLanguage.text("upload.drop"))
                        .setMany(ViewLanguage.text("upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(ViewLanguage.text("upload.one"))
                        .setMany(ViewLanguage.text("upload.one")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(ViewLanguage.text("upload.tooBig", Formats.limit(most)))
                        .setIncorrectFileType(ViewLanguage.text("upload.kind"))
                        .setTooManyFiles(ViewLanguage.text("upload.tooMany")))
                .setUploading(uploading())
                .setFile(new UploadI18N.File()
                        .setRetry(ViewLanguage.text("upload.retry"))
                        .setStart(ViewLanguage.text("upload.start"))
                        .setRemove(ViewLanguage.text("upload.remove")));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(ViewLanguage.text("upload.connecting"))
                        .setStalled(ViewLanguage.text("upload.stalled"))
                        .setProcessing(ViewLanguage.text("upload.processing"))
                        .setHeld(ViewLanguage.text("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(ViewLanguage.text("upload.remaining"))
                        .setUnknown(ViewLanguage.text("upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(ViewLanguage.text("upload.unavailable"))
                        .setUnexpectedServerError(ViewLanguage.text("upload.serverError"))
                        .setForbidden(ViewLanguage.text("upload.forbidden")));
    }

    /** From Sunday, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.of(7, 1, 2, 3, 4, 5, 6)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(style, locale))
                .toList();
    }
}
