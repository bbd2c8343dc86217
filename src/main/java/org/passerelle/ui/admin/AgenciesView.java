package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Bodies;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The agencies of AFD: what each answers for, how it is reached, who heads it and who speaks for it. */
@Route(value = "admin/agencies", layout = MainLayout.class)
@Menu(title = "agencies.menu", order = 62.3)
@RolesAllowed("ADMIN")
class AgenciesView extends PageView {

    private final transient AfdAgencies agencies;
    private final transient BodyContacts contacts;
    private final transient BodyOpinions opinions;
    private final transient People people;
    private final transient CurrentActor current;
    private final PageHeader header;
    private final Div list = new Div();

    AgenciesView(
            AfdAgencies agencies, BodyContacts contacts, BodyOpinions opinions, People people, CurrentActor current) {
        this.agencies = agencies;
        this.contacts = contacts;
        this.opinions = opinions;
        this.people = people;
        this.current = current;
        Button create = new Button(ViewLanguage.text("agencies.new"), click -> edit(null));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header = heading(ViewLanguage.text("agencies.title"))
                .lead(ViewLanguage.text("agencies.lead"))
                .beside(create);
        add(list);
        refresh();
    }

    private void refresh() {
        Map<String, BodyContact> known = contacts.all();
        SpokenFor members = new SpokenFor(people.withRole(Role.AFD_CONTACT));
        list.removeAll();
        list.add(new DataTable<AfdAgency>(ViewLanguage.text("agencies.title"))
                .captionHidden()
                .column(ViewLanguage.text("post.name"), AgenciesView::title)
                .column(ViewLanguage.text("post.answersFor"), AgenciesView::answersFor)
                .component(ViewLanguage.text("post.status"), agency -> StatusBadge.of(agency.status(), "agencyStatus"))
                .column(ViewLanguage.text("body.mailbox"), agency -> ContactWords.mailbox(known.get(body(agency))))
                .column(ViewLanguage.text("body.headName"), agency -> ContactWords.head(known.get(body(agency))))
                .column(ViewLanguage.text("body.members"), agency -> members.names(body(agency)))
                .component(ViewLanguage.text("reference.act"), this::editButton)
                .show(agencies.all()));
    }

    private static String title(AfdAgency agency) {
        return ViewLanguage.text("afdAgency", agency.name());
    }

    private static String answersFor(AfdAgency agency) {
        List<String> named = agency.countries().stream()
                .map(Countries::name)
                .sorted(Countries.order())
                .toList();
        String words = named.stream().collect(Collectors.joining(", "));
        if (!agency.isHeadquarters()) {
            return words;
        }
        String elsewhere = ViewLanguage.text("agency.elsewhere");
        return words.isEmpty() ? elsewhere : words + ", " + elsewhere;
    }

    private static String body(AfdAgency agency) {
        return Bodies.agency(agency.key());
    }

    private Component editButton(AfdAgency agency) {
        Button button = new Button(ViewLanguage.text("reference.edit"), click -> edit(agency));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text("reference.editNamed", title(agency)));
        return button;
    }

    private void edit(@Nullable AfdAgency before) {
        BodyContact contact = before == null ? BodyContact.unknown("") : contacts.of(body(before));
        AgencyDialog dialog = new AgencyDialog(before, contact, (agency, reached) -> {
            if (before == null) {
                agencies.enter(current.get(), agency);
            } else {
                agencies.save(current.get(), agency);
            }
            contacts.save(current.get(), reached.contact(body(agency)));
            refresh();
            Message.done(ViewLanguage.text("account.saved"));
            header.takeFocus();
        });
        if (before != null && before.isOpen()) {
            boolean standsIn = !before.isHeadquarters()
                    && agencies.byKey(AfdAgency.HEADQUARTERS)
                            .filter(AfdAgency::isOpen)
                            .isPresent();
            dialog.awaiting(opinions.awaited(body(before)).size(), standsIn);
        }
        dialog.open();
    }
}
