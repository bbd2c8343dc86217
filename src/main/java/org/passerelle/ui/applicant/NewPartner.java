package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.passerelle.people.Newcomer;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Territory;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.RegisterNote;
import org.passerelle.ui.component.TownFields;

/** Enters a partner that is not in the directory, or leads to the one that is there already. Folded until it is needed. */
final class NewPartner extends Details {

    private static final CountryCode FRANCE = CountryCode.of("FR");

    private final transient DossierDesk desk;
    private final transient Consumer<Newcomer> enter;
    private final transient Consumer<OrganisationId> choose;
    private final TextField name = new TextField(ViewLanguage.text("applicant.newPartner.name"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final ComboBox<CountryCode> country = new ComboBox<>(ViewLanguage.text("applicant.newPartner.country"));
    private final TownFields town = new TownFields();
    private final TextField siret = new TextField(ViewLanguage.text("applicant.newPartner.siret"));
    private final RegisterNote known;
    private final Div refused = new Div();

    /**
     * @param desk looks up the SIRET and names that are alike
     * @param kinds what the partner can be on this side
     * @param enter enters it; refuses with findings
     * @param choose takes the one that is in the directory already
     */
    NewPartner(
            DossierDesk desk, List<OrganisationKind> kinds, Consumer<Newcomer> enter, Consumer<OrganisationId> choose) {
        super(ViewLanguage.text("applicant.newPartner.title"));
        this.desk = desk;
        this.enter = enter;
        this.choose = choose;
        known = new RegisterNote(desk.register());
        addClassName("new-partner");
        boolean abroad = kinds.contains(OrganisationKind.FOREIGN_AUTHORITY);
        kind.setLabel(ViewLanguage.text("applicant.newPartner.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(k -> ViewLanguage.word("organisationKind", k));
        kind.setValue(kinds.get(0));
        kind.setVisible(kinds.size() > 1);
        country.setItems(abroad ? Countries.foreign() : Countries.all());
        country.setItemLabelGenerator(Countries::name);
        country.addValueChangeListener(change -> {
            siret.setVisible(FRANCE.equals(change.getValue()));
            known.setVisible(siret.isVisible());
        });
        siret.addValueChangeListener(change -> known.about(change.getValue()).ifPresent(this::propose));
        siret.setHelperText(ViewLanguage.text("applicant.newPartner.siretHint"));
        siret.setVisible(false);
        known.setVisible(false);
        if (!abroad) {
            country.setValue(FRANCE);
        }
        List.of(name, town.cityField()).forEach(field -> field.setRequiredIndicatorVisible(true));
        country.setRequiredIndicatorVisible(true);
        refused.getElement().setAttribute("role", "alert");
        Div fields = new Div(
                new Paragraph(ViewLanguage.text("applicant.newPartner.hint")),
                country,
                siret,
                known,
                name,
                kind,
                town,
                refused,
                new Button(ViewLanguage.text("applicant.newPartner.add"), click -> enter()));
        fields.addClassName("stack");
        add(fields);
    }

    /** What the register knows goes into the fields, where it can be changed. */
    private void propose(Territory territory) {
        name.setValue(territory.organisation());
        kind.getListDataView()
                .getItems()
                .filter(territory.kind()::equals)
                .findFirst()
                .ifPresent(kind::setValue);
        town.propose(territory);
    }

    /** Enters it, unless the directory has some that are written alike: then the applicant is asked first. */
    private void enter() {
        refused.removeAll();
        List<Organisation> alike = alike();
        if (alike.isEmpty()) {
            enterAnyway();
            return;
        }
        Paragraph words = new Paragraph(ViewLanguage.text("applicant.newPartner.alike"));
        refused.add(words);
        alike.forEach(twin -> refused.add(
                new Button(ViewLanguage.text("applicant.newPartner.choose", PartnersPart.name(twin)), click -> {
                    refused.removeAll();
                    setOpened(false);
                    choose.accept(twin.id());
                })));
        refused.add(new Button(
                ViewLanguage.text("applicant.newPartner.none", name.getValue().strip()), click -> enterAnyway()));
    }

    /** Those that may be the same; one that has the very name is refused with the way out, and not asked about. */
    private List<Organisation> alike() {
        if (country.isEmpty() || town.city().isEmpty() || FRANCE.equals(country.getValue())) {
            return List.of();
        }
        List<Organisation> found = desk.organisations().alike(name.getValue(), country.getValue());
        return found.stream().anyMatch(twin -> newcomer().isNamesakeOf(twin)) ? List.of() : found;
    }

    private Newcomer newcomer() {
        return new Newcomer(
                kind.getValue(), name.getValue(), country.getValue(), town.postalCode(), town.city(), siret.getValue());
    }

    private void enterAnyway() {
        refused.removeAll();
        try {
            enter.accept(newcomer());
            List.of(name, siret).forEach(TextField::clear);
            town.clear();
            setOpened(false);
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                throw refusal;
            }
            refusal.findings().forEach(this::show);
        }
    }

    private void show(Finding finding) {
        Paragraph words = new Paragraph(UiErrors.words(finding) + " ");
        words.addClassName("form-error");
        Object known = finding.evidence().get("id");
        if (known == null) {
            words.add(new Span(UiErrors.wayOut(finding)));
        } else {
            words.add(new Button(UiErrors.wayOut(finding), click -> {
                refused.removeAll();
                setOpened(false);
                choose.accept(new OrganisationId(UUID.fromString(known.toString())));
            }));
        }
        refused.add(words);
    }
}
