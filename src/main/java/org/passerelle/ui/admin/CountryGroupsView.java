package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryGroups;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.security.Fields;

/** How each country stands in the list of aid recipients, from which day on, and with which cooperation is suspended. */
@Route(value = "admin/country-groups", layout = MainLayout.class)
@Menu(title = "countries.menu", order = 63)
@RolesAllowed("ADMIN")
class CountryGroupsView extends PageView {

    private final transient CountryGroups groups;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final DataTable<CountryGroups.Entry> table;
    private final EmptyState empty =
            new EmptyState(ViewLanguage.text("countryGroups.none"), ViewLanguage.text("countryGroups.noneHint"));

    CountryGroupsView(CountryGroups groups, SuspendedCountries suspended, CurrentActor current, Clock clock) {
        this.groups = groups;
        this.current = current;
        this.clock = clock;
        Button create = new Button(ViewLanguage.text("countryGroups.new"), click -> edit());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        heading(ViewLanguage.text("countries.title"))
                .lead(ViewLanguage.text("countryGroups.lead"))
                .beside(create);
        table = new DataTable<CountryGroups.Entry>(ViewLanguage.text("countryGroups.title"))
                .captionHidden()
                .column(ViewLanguage.text("organisation.country"), entry -> Countries.name(entry.country()))
                .column(
                        ViewLanguage.text("countryGroups.group"),
                        entry -> ViewLanguage.word("countryGroup", entry.group()))
                .column(ViewLanguage.text("countryGroups.since"), entry -> Formats.date(entry.since()))
                .column(ViewLanguage.text("countryGroups.source"), CountryGroups.Entry::source);
        add(
                new SuspensionsPart(
                        suspended::all, suspension -> suspended.save(current.get(), suspension), LocalDate.now(clock)),
                new H2(ViewLanguage.text("countryGroups.title")),
                table,
                empty);
        refresh();
    }

    private void refresh() {
        List<CountryGroups.Entry> all = groups.all().stream()
                .sorted(Comparator.comparing(
                        (CountryGroups.Entry entry) -> Countries.name(entry.country()), Countries.order()))
                .toList();
        table.show(all);
        table.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    private void edit() {
        ComboBox<CountryCode> country = Countries.one("organisation.country");
        Select<CountryGroup> group = new Select<>();
        group.setLabel(ViewLanguage.text("countryGroups.group"));
        group.setItems(CountryGroup.values());
        group.setItemLabelGenerator(g -> ViewLanguage.word("countryGroup", g));
        DatePicker since = DayFields.day(ViewLanguage.text("countryGroups.since"));
        since.setValue(LocalDate.now(clock));
        TextField source = new TextField(ViewLanguage.text("countryGroups.source"));
        Dialog dialog = new Dialog(ViewLanguage.text("countryGroups.new"));
        Button save = new Button(ViewLanguage.text("account.save"), click -> {
            if (new Fields()
                    .require(country, !country.isEmpty())
                    .require(group, !group.isEmpty())
                    .require(since, !since.isEmpty())
                    .require(source, !source.isEmpty())
                    .areRight()) {
                groups.save(
                        current.get(),
                        new CountryGroups.Entry(
                                country.getValue(),
                                since.getValue(),
                                group.getValue(),
                                source.getValue().strip()));
                dialog.close();
                refresh();
                Message.done(ViewLanguage.text("account.saved"));
            }
        });
        ReferenceDialog.open(dialog, save, country, group, since, source);
    }
}
