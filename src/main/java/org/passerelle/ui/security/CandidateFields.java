package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.passerelle.people.Candidate;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Register;
import org.passerelle.people.Territory;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.RegisterNote;

/** Who would open an account, and for which organisation; the register fills in what it knows. */
final class CandidateFields extends Div {

    private static final int PROPOSED = 50;

    private final ComboBox<Territory> search = new ComboBox<>(ViewLanguage.text("register.search"));
    private final TextField siret = new TextField(ViewLanguage.text("register.siret"));
    private final TextField organisation = new TextField(ViewLanguage.text("register.name"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final TextField city = new TextField(ViewLanguage.text("register.city"));
    private final TextField name = new TextField(ViewLanguage.text("members.name"));
    private final EmailField email = new EmailField(ViewLanguage.text("members.email"));

    private final Div described = new Div();

    /** @param looked is told the SIRET whenever another one was typed */
    CandidateFields(Register register, Consumer<String> looked) {
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
                propose(change.getValue());
            }
        });
        kind.setLabel(ViewLanguage.text("register.kind"));
        kind.setItems(Stream.of(OrganisationKind.values())
                .filter(OrganisationKind::canLead)
                .toList());
        kind.setItemLabelGenerator(k -> ViewLanguage.word("organisationKind", k));
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.EMAIL);
        Stream.of(siret, organisation, city, name).forEach(field -> field.setRequiredIndicatorVisible(true));
        kind.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        described.addClassNames("section", "stack");
        described.add(known, search, organisation, kind, city);
        add(title("register.organisation"), siret, described);
        add(title("register.you"), name, email);
    }

    /** Only who one is counts where the organisation is known and its members are asked. */
    void askForOrganisation(boolean asked) {
        described.setVisible(asked);
    }

    Candidate candidate() {
        return new Candidate(
                name.getValue(),
                email.getValue(),
                ViewLanguage.current(),
                kind.getValue(),
                organisation.getValue(),
                city.getValue(),
                siret.getValue());
    }

    private void propose(Territory territory) {
        organisation.setValue(territory.organisation());
        kind.setValue(territory.kind());
        if (territory.inseeCode() != null) {
            city.setValue(territory.name());
        }
    }

    private static String label(Territory territory, Register register) {
        String department = territory.department();
        return department == null
                ? territory.organisation()
                : territory.organisation() + " ("
                        + register.departmentName(department).orElse(department) + ")";
    }

    private static Component title(String key) {
        return new H2(ViewLanguage.text(key));
    }
}
