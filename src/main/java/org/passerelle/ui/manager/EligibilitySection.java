package org.passerelle.ui.manager;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.DocumentType;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.VaadinWords;

/** Who may lead, with which countries, with which documents, on which form. */
final class EligibilitySection extends EditorSection {

    EligibilitySection(List<String> formVersions) {
        super("editor.eligibility");
        optional(
                "leadKinds",
                wide(EditorFields.several(
                        "leadKinds",
                        Stream.of(OrganisationKind.values())
                                .filter(OrganisationKind::canLead)
                                .toList(),
                        kind -> ViewLanguage.word("organisationKind", kind))),
                s -> s.leadKinds,
                (s, v) -> s.leadKinds = v);
        MultiSelectComboBox<CountryCode> countries = new MultiSelectComboBox<>(EditorFields.label("countries"));
        countries.setItems(Countries.all());
        countries.setItemLabelGenerator(Countries::name);
        countries.setI18n(VaadinWords.multiSelect());
        countries.setHelperText(ViewLanguage.text("editor.countriesHint"));
        optional("eligibleCountries", wide(countries), s -> s.eligibleCountries, (s, v) -> s.eligibleCountries = v);
        optional(
                "suspendedCountries",
                wide(new Checkbox(EditorFields.label("suspendedCountries"))),
                s -> s.procedure.appraisal().suspendedCountries(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.appraisal().withSuspendedCountries(v)));
        required(
                "minFrenchAuthorities",
                EditorFields.number("minFrenchAuthorities", 1),
                s -> s.minFrenchAuthorities,
                (s, v) -> s.minFrenchAuthorities = v);
        required(
                "formVersion",
                EditorFields.choice("formVersion", formVersions, version -> version),
                s -> formVersions.contains(s.formVersion) ? s.formVersion : formVersions.get(formVersions.size() - 1),
                (s, v) -> s.formVersion = v);
        optional(
                "requiredDocuments",
                wide(EditorFields.several(
                        "requiredDocuments",
                        DocumentType.ofEveryDossier(),
                        type -> ViewLanguage.word("documentType", type))),
                s -> s.requiredDocuments,
                (s, v) -> s.requiredDocuments = v);
        required(
                "maxFileMegabytes",
                EditorFields.number(
                        "maxFileMegabytes", CallDefinition.DEFAULT_FILE_MEGABYTES, CallDefinition.MOST_FILE_MEGABYTES),
                s -> s.maxFileMegabytes,
                (s, v) -> s.maxFileMegabytes = v);
    }
}
