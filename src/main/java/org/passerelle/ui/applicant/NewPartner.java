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
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;

/** Enters a partner that is not in the directory, or leads to the one that is there already. Folded until it is needed. */
final class NewPartner extends Details {

    private static final CountryCode FRANCE = CountryCode.of("FR");

    private final transient Consumer<Newcomer> enter;
    private final transient Consumer<OrganisationId> choose;
    private final TextField name = new TextField(ViewLanguage.text("applicant.newPartner.name"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final ComboBox<CountryCode> country = new ComboBox<>(ViewLanguage.text("applicant.newPartner.country"));
    private final TextField city = new TextField(ViewLanguage.text("applicant.newPartner.city"));
    private final TextField siret = new TextField(ViewLanguage.text("applicant.newPartner.siret"));
    private final Div refused = new Div();

    /**
     * @param kinds what the partner can be on this side
     * @param enter enters it; refuses with findings
     * @param choose takes the one that is in the directory already
     */
    NewPartner(List<OrganisationKind> kinds, Consumer<Newcomer> enter, Consumer<OrganisationId> choose) {
        super(ViewLanguage.text("applicant.newPartner.title"));
        this.enter = enter;
        this.choose = choose;
        addClassName("new-partner");
        boolean abroad = kinds.contains(OrganisationKind.FOREIGN_AUTHORITY);
        kind.setLabel(ViewLanguage.text("applicant.newPartner.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(k -> ViewLanguage.word("organisationKind", k));
        kind.setValue(kinds.get(0));
        kind.setVisible(kinds.size() > 1);
        country.setItems(abroad ? Countries.foreign() : Countries.all());
        country.setItemLabelGenerator(Countries::name);
        country.addValueChangeListener(change -> siret.setVisible(FRANCE.equals(change.getValue())));
        siret.setHelperText(ViewLanguage.text("applicant.newPartner.siretHint"));
        siret.setVisible(false);
        if (!abroad) {
            country.setValue(FRANCE);
        }
        List.of(name, city).forEach(field -> field.setRequiredIndicatorVisible(true));
        country.setRequiredIndicatorVisible(true);
        refused.getElement().setAttribute("role", "alert");
        Div fields = new Div(
                new Paragraph(ViewLanguage.text("applicant.newPartner.hint")),
                name,
                kind,
                country,
                city,
                siret,
                refused,
                new Button(ViewLanguage.text("applicant.newPartner.add"), click -> enter()));
        fields.addClassName("stack");
        add(fields);
    }

    private void enter() {
        refused.removeAll();
        try {
            enter.accept(new Newcomer(
                    kind.getValue(), name.getValue(), country.getValue(), city.getValue(), siret.getValue()));
            List.of(name, city, siret).forEach(TextField::clear);
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
