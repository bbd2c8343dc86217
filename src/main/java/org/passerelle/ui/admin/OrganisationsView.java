package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.PagedList;

/** The directory: who may lead a dossier or be a partner in one. */
@Route(value = "admin/organisations", layout = MainLayout.class)
@Menu(title = "organisations.menu", order = 61)
@RolesAllowed("ADMIN")
class OrganisationsView extends PageView {

    private final TextField search = new TextField(ViewLanguage.text("organisations.search"));

    OrganisationsView(Organisations organisations) {
        Button create = new Button(ViewLanguage.text("organisations.new"), click -> getUI().ifPresent(
                        ui -> ui.navigate(OrganisationView.class, OrganisationView.NEW)));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        heading(ViewLanguage.text("organisations.title"))
                .lead(ViewLanguage.text("organisations.lead"))
                .beside(create);
        PagedList<Organisation, Organisation> list = new PagedList<>(
                table(),
                (after, limit) -> organisations.page(search.getValue(), after, limit),
                organisation -> organisation,
                new EmptyState(ViewLanguage.text("organisations.none"), ViewLanguage.text("organisations.noneHint")));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list.restart());
        search.addClassName("search");
        Div filters = new Div(search);
        filters.addClassName("filters");
        add(filters, list);
    }

    private static DataTable<Organisation> table() {
        return new DataTable<Organisation>(ViewLanguage.text("organisations.title"))
                .captionHidden()
                .component(ViewLanguage.text("organisation.name"), OrganisationsView::link)
                .column(ViewLanguage.text("organisation.kind"), o -> ViewLanguage.word("organisationKind", o.kind()))
                .column(ViewLanguage.text("organisation.country"), o -> o.country()
                        .name(ViewLanguage.current()))
                .column(
                        ViewLanguage.text("organisation.siret"),
                        o -> o.siret() == null ? "" : o.siret().value());
    }

    private static Component link(Organisation organisation) {
        return new RouterLink(
                organisation.name(), OrganisationView.class, organisation.id().toString());
    }
}
