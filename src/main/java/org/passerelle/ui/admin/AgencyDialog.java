package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.BodyContact;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Chosen;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.security.Fields;

/** What is said of one agency of AFD, and how it is reached, over the list. */
final class AgencyDialog {

    private static final String KEY = "[A-Za-z0-9_.-]{1,40}";

    private final TextField key = new TextField(ViewLanguage.text("post.key"));
    private final TextField name = new TextField(ViewLanguage.text("post.name"));
    private final MultiSelectComboBox<CountryCode> countries = Countries.several("post.countries");
    private final StatusField status = new StatusField("agencyStatus");
    private final FaultsBeside faults = new FaultsBeside().at("key", key).at("countries", countries);
    private final boolean headquarters;
    private final ContactFields contact;
    private final Dialog dialog;
    private final BiConsumer<AfdAgency, ContactFields> save;

    /** @param save refuses a key that is taken and a country that another agency answers for */
    AgencyDialog(@Nullable AfdAgency before, BodyContact reached, BiConsumer<AfdAgency, ContactFields> save) {
        this.save = save;
        headquarters = before != null && before.isHeadquarters();
        contact = new ContactFields(reached);
        dialog = new Dialog(ViewLanguage.text(before == null ? "agencies.new" : "reference.edit"));
        key.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        countries.setRequiredIndicatorVisible(!headquarters);
        name.setHelperText(ViewLanguage.text("agency.nameHint"));
        countries.setHelperText(ViewLanguage.text(headquarters ? "agency.headquartersHint" : "agency.countriesHint"));
        if (before != null) {
            key.setValue(before.key());
            key.setReadOnly(true);
            name.setValue(before.name());
            Chosen.show(countries, before.countries());
            status.setValue(before.status());
        }
    }

    /**
     * Says what becomes of what is awaited where the agency is closed.
     *
     * @param standsIn whether the headquarters are asked in its place
     */
    AgencyDialog awaiting(int opinions, boolean standsIn) {
        status.closing(standsIn ? "agency.closing" : "agency.closingAlone", opinions);
        return this;
    }

    void open() {
        Button act = new Button(ViewLanguage.text("account.save"), click -> save());
        ReferenceDialog.open(dialog, act, key, name, countries, status, contact, faults);
    }

    private void save() {
        String said = key.getValue().strip();
        boolean named = new Fields()
                .check(key, said.matches(KEY), "agency.keyWrong")
                .require(name, !name.getValue().isBlank())
                .check(countries, headquarters || !countries.isEmpty(), "agency.countriesMissing")
                .areRight();
        if (named && contact.areRight()) {
            faults.telling(() -> {
                save.accept(agency(said), contact);
                dialog.close();
            });
        }
    }

    private AfdAgency agency(String said) {
        return new AfdAgency(
                key.isReadOnly() ? said : said.toUpperCase(Locale.ROOT),
                name.getValue().strip(),
                List.copyOf(countries.getValue()),
                status.getValue());
    }
}
