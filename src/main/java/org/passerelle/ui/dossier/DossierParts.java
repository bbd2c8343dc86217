package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.forms.Widget;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.FormFields;

/**
 * What stands in the reading of a dossier where its form leaves a place to the screen: who leads, who takes part, what
 * it costs in a line, which documents there are. Nothing where nothing was given.
 *
 * @param council the day on which the council sits whose deliberation follows
 * @param open shows the tab of this title
 */
record DossierParts(
        Dossier dossier,
        Organisations organisations,
        List<Attachment> documents,
        Optional<LocalDate> council,
        DocumentLinks links,
        Consumer<String> open)
        implements FormFields.Widgets {

    private static final String PLAN = "dossier.tab.funding";

    @Override
    public Optional<Component> make(Widget widget) {
        FundingPlan plan = dossier.plan();
        return switch (widget.kind()) {
            case LEAD -> Optional.of(lead());
            case PARTNERS -> listed(partners(widget).map(this::partner));
            case COUNTRIES -> listed(PlanWords.countries(plan).stream().map(Span::new));
            case BUDGET -> amount(PlanWords.expenses(plan), !plan.expenses().isEmpty());
            case FUNDING -> amount(PlanWords.resources(plan), !plan.resources().isEmpty());
            case GRANT -> plan.resources().isEmpty() ? Optional.empty() : Optional.of(new Span(PlanWords.grant(plan)));
            case UPLOAD -> uploaded(widget.documentType());
            case LOGFRAME -> Optional.empty();
        };
    }

    private Optional<Component> uploaded(String type) {
        return listed(documents.stream()
                        .filter(document -> document.type().name().equals(type))
                        .map(links::to))
                .or(() -> council.filter(day -> DocumentType.DELIBERATION.name().equals(type))
                        .map(day -> new Span(DocumentsPanel.follows(day))));
    }

    private Component lead() {
        Organisation lead = organisations.get(dossier.lead());
        String kind = ViewLanguage.word("organisationKind", lead.kind());
        String region = lead.region() == null ? "" : " · " + organisations.regionLabel(lead);
        String siret = lead.siret() == null
                ? ""
                : " · " + ViewLanguage.text("applicant.lead.siret") + " "
                        + lead.siret().value();
        return new Div(new Div(Foreign.name(lead)), soft(kind + region + siret));
    }

    private Stream<Organisation> partners(Widget widget) {
        PartnerRole role = PartnerRole.valueOf(widget.head().property("side").orElse(PartnerRole.OTHER.name()));
        return dossier.partners().stream()
                .filter(partner -> partner.role() == role)
                .map(partner -> organisations.get(partner.organisation()));
    }

    private Component partner(Organisation partner) {
        return new Div(
                new Div(Foreign.name(partner)),
                soft(ViewLanguage.word("organisationKind", partner.kind()) + " · "
                        + partner.country().name(ViewLanguage.current())));
    }

    private Optional<Component> amount(String words, boolean given) {
        if (!given) {
            return Optional.empty();
        }
        Button detail = new Button(ViewLanguage.text("answers.toPlan"), click -> open.accept(ViewLanguage.text(PLAN)));
        detail.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return Optional.of(new Div(new Span(words), detail));
    }

    private static Optional<Component> listed(Stream<? extends Component> parts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        parts.forEach(part -> list.add(new ListItem(part)));
        return list.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(list);
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
