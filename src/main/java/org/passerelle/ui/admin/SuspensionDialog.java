package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.calls.Suspension;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.security.Fields;

/** A suspension of the cooperation with a country; of one that is known the end and the reason can be changed. */
final class SuspensionDialog {

    private static final int LONGEST_REASON = 500;

    private final Dialog dialog;
    private final ComboBox<CountryCode> country = Countries.one("organisation.country");
    private final DatePicker since = DayFields.day(ViewLanguage.text("suspensions.since"));
    private final DatePicker until = DayFields.day(ViewLanguage.text("suspensions.until"));
    private final TextArea reason = new TextArea(ViewLanguage.text("suspensions.reason"));
    private final transient Consumer<Suspension> save;

    SuspensionDialog(Optional<Suspension> before, LocalDate today, Consumer<Suspension> save) {
        this.save = save;
        dialog = new Dialog(ViewLanguage.text(before.isPresent() ? "suspensions.edit" : "suspensions.new"));
        since.setValue(today);
        until.setHelperText(ViewLanguage.text("suspensions.untilHelp"));
        reason.setHelperText(ViewLanguage.text("suspensions.reasonHelp"));
        reason.setMaxLength(LONGEST_REASON);
        before.ifPresent(known -> {
            country.setValue(known.country());
            country.setReadOnly(true);
            since.setValue(known.since());
            since.setReadOnly(true);
            until.setValue(known.until());
            reason.setValue(known.reason());
        });
    }

    void open() {
        Button record = new Button(ViewLanguage.text("account.save"), click -> record());
        ReferenceDialog.open(dialog, record, country, since, until, reason);
    }

    private void record() {
        boolean given = new Fields()
                .require(country, !country.isEmpty())
                .require(since, !since.isEmpty())
                .require(reason, !reason.getValue().isBlank())
                .areRight();
        if (!given) {
            return;
        }
        LocalDate last = until.getValue();
        boolean sound = new Fields()
                .check(until, last == null || !last.isBefore(since.getValue()), "suspensions.daysOrder")
                .areRight();
        if (sound) {
            save.accept(new Suspension(country.getValue(), since.getValue(), last, reason.getValue()));
            dialog.close();
        }
    }
}
