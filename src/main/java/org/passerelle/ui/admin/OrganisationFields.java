package org.passerelle.ui.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.AuthorityLevel;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Register;
import org.passerelle.people.Territory;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Iban;
import org.passerelle.shared.Siret;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.RegisterNote;
import org.passerelle.ui.component.TownFields;
import org.passerelle.ui.security.Fields;

/** What the directory says of an organisation, as fields. */
final class OrganisationFields extends Div {

    private final TextField name = new TextField(ViewLanguage.text("organisation.name"));
    private final TextField key = new TextField(ViewLanguage.text("organisation.key"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final Select<AuthorityLevel> level = new Select<>();
    private final ComboBox<CountryCode> country = Countries.one("organisation.country");
    private final TownFields town = new TownFields();
    private final TextField siret = new TextField(ViewLanguage.text("organisation.siret"));
    private final ComboBox<String> region = new ComboBox<>(ViewLanguage.text("people.region"));
    private final TextField insee = new TextField(ViewLanguage.text("organisation.insee"));
    private final TextField iban = new TextField(ViewLanguage.text("organisation.iban"));
    private final Checkbox fictional = new Checkbox(ViewLanguage.text("organisation.fictional"));

    private final RegisterNote known;

    OrganisationFields(List<String> regions, Register register) {
        known = new RegisterNote(register);
        addClassNames("stack", "wide");
        key.setHelperText(ViewLanguage.text("organisation.keyHint"));
        kind.setLabel(ViewLanguage.text("organisation.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(k -> ViewLanguage.word("organisationKind", k));
        level.setLabel(ViewLanguage.text("organisation.level"));
        level.setItems(AuthorityLevel.values());
        level.setItemLabelGenerator(l -> l == null ? "" : ViewLanguage.word("authorityLevel", l));
        level.setEmptySelectionAllowed(true);
        level.setHelperText(ViewLanguage.text("organisation.levelHint"));
        country.setValue(CountryCode.of("FR"));
        Places.offer(region, register, regions);
        siret.addValueChangeListener(change -> {
            known.about(change.getValue()).filter(t -> change.isFromClient()).ifPresent(this::propose);
            known.compare(change.getValue(), insee.getValue());
        });
        insee.addValueChangeListener(change -> known.compare(siret.getValue(), change.getValue()));
        region.setAllowCustomValue(true);
        region.addCustomValueSetListener(typed -> region.setValue(typed.getDetail()));
        add(name, key, kind, level, country, town, siret, known, region, insee, iban, fictional);
    }

    void show(Organisation organisation) {
        name.setValue(organisation.name());
        key.setValue(organisation.key());
        kind.setValue(organisation.kind());
        level.setValue(organisation.level());
        country.setValue(organisation.country());
        town.show(organisation.postalCode(), organisation.city());
        siret.setValue(organisation.siret() == null ? "" : organisation.siret().value());
        region.setValue(organisation.region());
        insee.setValue(text(organisation.inseeCode()));
        iban.setValue(text(organisation.iban()));
        fictional.setValue(organisation.fictional());
    }

    /** What the register knows fills what is empty still; an administrator's words stay. */
    private void propose(Territory territory) {
        fill(name, territory.organisation());
        if (kind.isEmpty()) {
            kind.setValue(territory.kind());
        }
        if (town.city().isEmpty()) {
            town.propose(territory);
        }
        if (territory.inseeCode() != null) {
            fill(insee, territory.inseeCode());
        }
        if (region.isEmpty() && territory.region() != null) {
            region.setValue(territory.region());
        }
    }

    private static void fill(TextField field, String proposed) {
        if (field.isEmpty()) {
            field.setValue(proposed);
        }
    }

    boolean areRight() {
        Fields fields = new Fields()
                .require(name, !name.isEmpty())
                .require(key, !key.isEmpty())
                .require(kind, !kind.isEmpty())
                .require(country, !country.isEmpty());
        fields.check(siret, siret.isEmpty() || Siret.isValid(digits(siret)), "organisation.siretWrong");
        fields.check(iban, iban.isEmpty() || Iban.isValid(digits(iban)), "organisation.ibanWrong");
        return fields.areRight();
    }

    Organisation organisation(OrganisationId id) {
        return new Organisation(
                id,
                key.getValue().strip(),
                kind.getValue(),
                level.getValue(),
                name.getValue().strip(),
                country.getValue(),
                orNull(town.postalCode()),
                orNull(town.city()),
                siret.isEmpty() ? null : new Siret(digits(siret)),
                orNull(region.getValue()),
                orNull(insee.getValue()),
                orNull(digits(iban)),
                fictional.getValue());
    }

    /** Says beside the field that another organisation has this key or SIRET. */
    void showTaken(Object field) {
        TextField taken = "siret".equals(field) ? siret : key;
        taken.setErrorMessage(ViewLanguage.text("people.taken"));
        taken.setInvalid(true);
        taken.focus();
    }

    private static String digits(TextField field) {
        return field.getValue().replaceAll("\\s", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
