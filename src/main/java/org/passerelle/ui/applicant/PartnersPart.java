package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.forms.Widget;
import org.passerelle.people.Actor;
import org.passerelle.people.Newcomer;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.WidgetCard;

/** The partners of one side, chosen from the directory; one at most for the foreign lead. */
final class PartnersPart extends WidgetCard {

    private final transient DossierDesk desk;
    private final transient Draft draft;
    private final PartnerRole role;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private final Div links = new Div();
    private final transient Map<OrganisationId, String> names = new HashMap<>();
    private final Paragraph none = new Paragraph(ViewLanguage.text("applicant.partners.none"));
    private final Paragraph told = new Paragraph();
    private final ComboBox<Organisation> choice = new ComboBox<>(ViewLanguage.text("applicant.partners.choose"));

    PartnersPart(DossierDesk desk, Draft draft, Widget widget, boolean editable) {
        super(widget);
        this.desk = desk;
        this.draft = draft;
        this.editable = editable;
        role = PartnerRole.valueOf(widget.head().property("side").orElse(PartnerRole.OTHER.name()));
        addClassName("partners");
        list.addClassName("plain-list");
        add(none, list, links);
        told.addClassName("form-error");
        told.getElement().setAttribute("role", "alert");
        tell("");
        if (editable) {
            add(choice(), told, new NewPartner(desk, kinds(), this::introduce, this::choose));
        }
        draw();
    }

    private ComboBox<Organisation> choice() {
        choice.setWidthFull();
        choice.setMaxWidth("36rem");
        choice.setItemLabelGenerator(PartnersPart::name);
        choice.setHelperText(ViewLanguage.text("applicant.partners.hint"));
        choice.setItems(query -> fitting(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(change.getValue());
            }
        });
        return choice;
    }

    private Stream<Organisation> fitting(String text, int offset, int limit) {
        return desk.organisations().lookUp(text, 500).stream()
                .filter(o -> !o.id().equals(draft.dossier().lead()) && role.fits(o.kind()))
                .skip(offset)
                .limit(limit);
    }

    /** The kinds of organisations that can take part on this side. */
    private List<OrganisationKind> kinds() {
        return Stream.of(OrganisationKind.values()).filter(role::fits).toList();
    }

    private void introduce(Newcomer newcomer) {
        choose(desk.organisations().introduce(desk.current().get(), newcomer));
    }

    private void choose(OrganisationId id) {
        add(desk.organisations().get(id));
    }

    private void add(Organisation organisation) {
        Optional<String> obstacle = obstacle(organisation);
        tell(obstacle.orElse(""));
        if (obstacle.isEmpty()) {
            List<Partner> partners = new ArrayList<>(draft.dossier().partners());
            if (role == PartnerRole.FOREIGN_LEAD) {
                partners.removeIf(p -> p.role() == role);
            }
            partners.add(new Partner(organisation.id(), role));
            draft.partners(partners);
        }
        choice.clear();
        draw();
    }

    /** Why the organisation cannot take part on this side: it does already, or on another one. */
    private Optional<String> obstacle(Organisation organisation) {
        if (organisation.id().equals(draft.dossier().lead())) {
            return Optional.of(ViewLanguage.text("applicant.partners.isLead", organisation.name()));
        }
        if (!role.fits(organisation.kind())) {
            return Optional.of(ViewLanguage.text(
                    "applicant.partners.otherSide",
                    organisation.name(),
                    ViewLanguage.word("organisationKind", organisation.kind())));
        }
        return draft.dossier().partners().stream()
                .filter(p -> p.organisation().equals(organisation.id()))
                .findFirst()
                .map(p -> p.role() == role
                        ? ViewLanguage.text("applicant.partners.isThere", organisation.name())
                        : ViewLanguage.text(
                                "applicant.partners.isElsewhere",
                                organisation.name(),
                                ViewLanguage.word("partnerRole", p.role())));
    }

    private void tell(String words) {
        told.setText(words);
        told.setVisible(!words.isEmpty());
    }

    private void remove(Partner partner) {
        List<Partner> partners = new ArrayList<>(draft.dossier().partners());
        partners.remove(partner);
        draft.partners(partners);
        tell("");
        draw();
        choice.focus();
    }

    private void draw() {
        list.removeAll();
        List<Partner> mine = draft.dossier().partners().stream()
                .filter(p -> p.role() == role)
                .toList();
        none.setVisible(mine.isEmpty());
        Map<OrganisationId, Organisation> known = desk.organisations()
                .all(mine.stream().map(Partner::organisation).toList());
        known.forEach((id, organisation) -> names.put(id, name(organisation)));
        mine.forEach(partner -> list.add(item(partner)));
        drawLinks(mine);
    }

    /** A partner of a draft can confirm its part: a foreign one by a mailed link, a French authority with its account. */
    private void drawLinks(List<Partner> mine) {
        links.removeAll();
        DossierId id = draft.dossier().id();
        if (mine.isEmpty() || !DossierDesk.isDraft(draft.dossier())) {
            return;
        }
        Actor actor = desk.current().get();
        List<OrganisationId> ids = mine.stream().map(Partner::organisation).toList();
        if (role == PartnerRole.FRENCH) {
            PartRequestBox.Standing standing = PartRequestBox.Standing.of(desk, actor, id, ids);
            ids.forEach(p -> links.add(new PartRequestBox(desk, actor, id, p, name(p), standing, editable)));
        } else if (role.isForeignAuthority()) {
            PartnerLinkBox.Standing standing = PartnerLinkBox.Standing.of(desk, actor, id);
            ids.forEach(p -> links.add(new PartnerLinkBox(desk, actor, id, p, name(p), standing, editable)));
        }
    }

    private String name(OrganisationId id) {
        return names.getOrDefault(id, id.toString());
    }

    private ListItem item(Partner partner) {
        String name = name(partner.organisation());
        ListItem item = new ListItem(new Span(name));
        if (editable) {
            Button remove = new Button(ViewLanguage.text("applicant.partners.remove"), click -> remove(partner));
            remove.setAriaLabel(ViewLanguage.text("applicant.partners.removeName", name));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            item.add(remove);
        }
        return item;
    }

    static String name(Organisation organisation) {
        String city = organisation.city() == null ? "" : organisation.city() + ", ";
        return organisation.name() + " (" + city + organisation.country().name(ViewLanguage.current()) + ")";
    }
}
