package org.passerelle.ui.security;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Newcomer;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Register;
import org.passerelle.people.Territory;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Siren;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.RegisterNote;
import org.passerelle.ui.component.TownFields;

/** For which organisation somebody would act; the register fills in what it knows. */
final class OrganisationFields extends Div {

    private static final int PROPOSED = 50;
    private static final CountryCode FRANCE = CountryCode.of("FR");

    private final ComboBox<Territory> search = new ComboBox<>(ViewLanguage.text("register.search"));
    private final TextField siret = new TextField(ViewLanguage.text("register.siret"));
    private final TextField organisation = new TextField(ViewLanguage.text("register.name"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final TownFields town = new TownFields();
    private final Div described = new Div();

    /** @param looked is told the SIRET whenever another one was typed */
    OrganisationFields(Register register, Consumer<String> looked) {
        addClassName("stack");
        RegisterNote known = new RegisterNote(register);
        siret.setHelperText(ViewLanguage.text("register.siretHint"));
        siret.addValueChangeListener(change -> {
            known.about(change.getValue()).ifPresent(this::propose);
            looked.accept(change.getValue());
        });
        search.setHelperText(ViewLanguage.text("register.searchHint"));
        search.setItems(query -> register.search(query.getFilter().orElse(""), PROPOSED).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        search.setItemLabelGenerator(territory -> label(territory, register));
        search.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                forget(change.getOldValue());
                begin(change.getValue().siren());
                propose(change.getValue());
                known.chosen(change.getValue());
            }
        });
        kind.setLabel(ViewLanguage.text("form.requiredLabel", ViewLanguage.text("register.kind")));
        kind.setItems(Stream.of(OrganisationKind.values())
                .filter(OrganisationKind::canLead)
                .toList());
        kind.setItemLabelGenerator(k -> ViewLanguage.word("organisationKind", k));
        Stream.of(siret, organisation, town.cityField()).forEach(field -> field.setRequiredIndicatorVisible(true));
        described.addClassNames("section", "stack");
        described.add(known, search, organisation, kind, town);
        add(siret, described);
    }

    /** Its number is enough where it is known and its members are asked. */
    void askForOrganisation(boolean asked) {
        described.setVisible(asked);
    }

    void tell(FaultsBeside faults) {
        faults.at("siret", siret)
                .at("organisation", organisation)
                .at("kind", kind)
                .at("city", town.cityField());
    }

    Newcomer newcomer() {
        return new Newcomer(
                kind.getValue(), organisation.getValue(), FRANCE, town.postalCode(), town.city(), siret.getValue());
    }

    /** What was filled in for an authority that was chosen by mistake must not stand beside another. */
    private void forget(@Nullable Territory before) {
        if (before == null) {
            return;
        }
        town.forget(before);
        if (isOf(before.siren())) {
            siret.clear();
        }
    }

    /** The register knows the number of an authority, not that of its establishment; a number that agrees is left alone. */
    private void begin(@Nullable Siren siren) {
        if (siren != null && !isOf(siren)) {
            siret.setValue(siren.value());
        }
    }

    private boolean isOf(@Nullable Siren siren) {
        return siren != null && siret.getValue().replaceAll("\\s", "").startsWith(siren.value());
    }

    private void propose(Territory territory) {
        organisation.setValue(territory.organisation());
        kind.setValue(territory.kind());
        town.propose(territory);
    }

    private static String label(Territory territory, Register register) {
        String department = territory.department();
        return department == null
                ? territory.organisation()
                : territory.organisation() + " ("
                        + register.departmentName(department).orElse(department) + ")";
    }
}
