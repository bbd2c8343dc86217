package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.desk.OfficerProfile;
import org.passerelle.desk.Officers;
import org.passerelle.forms.Themes;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Chosen;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.VaadinWords;
import org.passerelle.ui.security.Fields;

/** What an officer takes on, and when it is away: the two things that are asked about it. */
final class OfficerDialogs {

    private OfficerDialogs() {}

    /** An absence as it was entered. */
    record Leave(LocalDate first, LocalDate last, @Nullable PersonId standIn) {}

    static void profile(Officers.Line line, Themes themes, Consumer<OfficerProfile> then) {
        OfficerProfile before = line.profile();
        MultiSelectComboBox<CountryCode> countries = new MultiSelectComboBox<>(ViewLanguage.text("officers.countries"));
        countries.setI18n(VaadinWords.multiSelect());
        countries.setItems(Countries.foreign());
        countries.setItemLabelGenerator(Countries::name);
        Chosen.show(countries, before.countries());
        MultiSelectComboBox<String> taken = new MultiSelectComboBox<>(ViewLanguage.text("officers.themes"));
        taken.setI18n(VaadinWords.multiSelect());
        taken.setItems(themes.codes());
        taken.setItemLabelGenerator(code -> ViewLanguage.text(themes.label(code)));
        Chosen.show(taken, before.themes());
        IntegerField share = number("officers.share", "officers.shareHint", before.share());
        IntegerField most = number("officers.most", "officers.mostHint", before.most());
        Dialog dialog = new Dialog(ViewLanguage.text("officers.editNamed", line.name()));
        open(dialog, countries, taken, share, most, () -> {
            Integer part = share.getValue();
            Integer limit = most.getValue();
            boolean right = new Fields()
                    .check(
                            share,
                            part != null && part >= OfficerProfile.LEAST_SHARE && part <= OfficerProfile.FULL,
                            "officers.shareWrong")
                    .check(most, limit == null || limit > 0, "officers.mostWrong")
                    .areRight();
            if (right && part != null) {
                dialog.close();
                then.accept(new OfficerProfile(before.person(), countries.getValue(), taken.getValue(), part, limit));
            }
        });
    }

    /** @param officers among whom the stand-in is chosen */
    static void leave(Officers.Line line, List<Officers.Line> officers, LocalDate today, Consumer<Leave> then) {
        DatePicker first = DayFields.day(ViewLanguage.text("officers.first"));
        first.setValue(today);
        DatePicker last = DayFields.day(ViewLanguage.text("officers.last"));
        first.setManualValidation(true);
        last.setManualValidation(true);
        last.setRequiredIndicatorVisible(true);
        Select<Officers.Line> standIn = new Select<>();
        standIn.setLabel(ViewLanguage.text("officers.standIn"));
        standIn.setHelperText(ViewLanguage.text("officers.standInHint"));
        standIn.setEmptySelectionAllowed(true);
        standIn.setEmptySelectionCaption(ViewLanguage.text("officers.noStandIn"));
        standIn.setItems(HandOverDialog.others(officers, line.profile().person()));
        standIn.setItemLabelGenerator(other -> other == null ? ViewLanguage.text("officers.noStandIn") : other.name());
        Dialog dialog = new Dialog(ViewLanguage.text("officers.leaveTitle", line.name()));
        open(dialog, first, last, standIn, new Div(), () -> {
            LocalDate from = first.getValue();
            LocalDate until = last.getValue();
            boolean right = new Fields()
                    .require(first, from != null)
                    .check(
                            last,
                            from != null && until != null && !until.isBefore(from) && !until.isBefore(today),
                            "officers.daysWrong")
                    .areRight();
            if (right && from != null && until != null) {
                Officers.Line chosen = standIn.getValue();
                dialog.close();
                then.accept(new Leave(
                        from, until, chosen == null ? null : chosen.profile().person()));
            }
        });
    }

    private static IntegerField number(String label, String hint, @Nullable Integer value) {
        IntegerField field = new IntegerField(ViewLanguage.text(label));
        field.setHelperText(ViewLanguage.text(hint));
        field.setManualValidation(true);
        if (value != null) {
            field.setValue(value);
        }
        return field;
    }

    private static void open(
            Dialog dialog, Component one, Component two, Component three, Component four, Runnable then) {
        Button save = new Button(ViewLanguage.text("account.save"), click -> then.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div stack = new Div(one, two, three, four);
        stack.addClassNames("stack", "wide");
        dialog.add(stack);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), save);
        dialog.setWidth("min(36rem, 94vw)");
        dialog.open();
    }
}
