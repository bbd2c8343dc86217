package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.passerelle.awards.SigningDelegations.Terms;
import org.passerelle.calls.FundingScheme;
import org.passerelle.people.Person;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.security.Fields;

/** The terms of a delegation of signature, as its act has them. */
final class DelegationDialog {

    private final Dialog dialog = new Dialog(ViewLanguage.text("delegations.new"));
    private final Select<Person> holder = new Select<>();
    private final TextField act = new TextField(ViewLanguage.text("delegations.act"));
    private final DatePicker first = DayFields.day(ViewLanguage.text("delegations.first"));
    private final DatePicker last = DayFields.day(ViewLanguage.text("delegations.last"));
    private final BigDecimalField ceiling = new BigDecimalField(ViewLanguage.text("delegations.ceiling"));
    private final MultiSelectComboBox<FundingScheme> schemes =
            new MultiSelectComboBox<>(ViewLanguage.text("delegations.schemes"));
    private final transient BiConsumer<Person, Terms> save;

    DelegationDialog(List<Person> signatories, LocalDate today, BiConsumer<Person, Terms> save) {
        this.save = save;
        holder.setLabel(ViewLanguage.text("delegations.holder"));
        holder.setItems(signatories);
        holder.setItemLabelGenerator(Person::name);
        act.setHelperText(ViewLanguage.text("delegations.actHelp"));
        act.setMaxLength(200);
        first.setValue(today);
        ceiling.setHelperText(ViewLanguage.text("delegations.ceilingHelp"));
        schemes.setItems(FundingScheme.values());
        schemes.setItemLabelGenerator(scheme -> ViewLanguage.word("scheme", scheme));
        schemes.setHelperText(ViewLanguage.text("delegations.schemesHelp"));
    }

    void open() {
        Button record = new Button(ViewLanguage.text("account.save"), click -> record());
        ReferenceDialog.open(dialog, record, holder, act, first, last, ceiling, schemes);
    }

    private void record() {
        BigDecimal most = ceiling.getValue();
        boolean right = new Fields()
                .require(holder, !holder.isEmpty())
                .require(act, !act.getValue().isBlank())
                .require(first, !first.isEmpty())
                .require(last, !last.isEmpty())
                .areRight();
        if (!right) {
            return;
        }
        boolean sound = new Fields()
                .check(last, !last.getValue().isBefore(first.getValue()), "delegations.daysOrder")
                .check(ceiling, most == null || most.signum() > 0, "delegations.ceilingWrong")
                .areRight();
        if (sound) {
            Money limit = most == null ? null : new Money(most.setScale(2, RoundingMode.DOWN));
            save.accept(
                    holder.getValue(),
                    new Terms(act.getValue(), first.getValue(), last.getValue(), limit, schemes.getValue()));
            dialog.close();
        }
    }
}
