package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.opinions.Body;
import org.passerelle.opinions.BodyChoice;
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

/** The consulted bodies that have no list of their own: how each is reached, who heads it and who speaks for it. */
@Route(value = "admin/bodies", layout = MainLayout.class)
@Menu(title = "bodies.menu", order = 63)
@RolesAllowed("ADMIN")
class BodiesView extends PageView {

    private static final List<Role> SPEAKERS =
            List.of(Role.PREFECTURE_ADVISER, Role.GEO_DESK, Role.THEMATIC_EXPERT, Role.PARTNER_STATE_OFFICER);

    /** A body as this list has it. */
    private record Reached(String body, String title) {}

    private final transient BodyChoice choice;
    private final transient BodyContacts contacts;
    private final transient People people;
    private final transient CurrentActor current;
    private final PageHeader header;
    private final Div list = new Div();

    BodiesView(BodyChoice choice, BodyContacts contacts, People people, CurrentActor current) {
        this.choice = choice;
        this.contacts = contacts;
        this.people = people;
        this.current = current;
        header = heading(ViewLanguage.text("bodies.title")).lead(ViewLanguage.text("bodies.lead"));
        add(list);
        refresh();
    }

    private void refresh() {
        Map<String, BodyContact> known = contacts.all();
        SpokenFor members = new SpokenFor(people.withAnyRole(SPEAKERS));
        list.removeAll();
        list.add(new DataTable<Reached>(ViewLanguage.text("bodies.title"))
                .captionHidden()
                .column(ViewLanguage.text("board.body"), Reached::title)
                .column(ViewLanguage.text("body.mailbox"), body -> ContactWords.mailbox(known.get(body.body())))
                .column(ViewLanguage.text("body.headName"), body -> ContactWords.head(known.get(body.body())))
                .column(ViewLanguage.text("body.members"), body -> members.names(body.body()))
                .component(ViewLanguage.text("reference.act"), this::editButton)
                .show(reached()));
    }

    /** Those that may be asked, and the one that is informed alone. */
    private List<Reached> reached() {
        return Stream.concat(
                        choice.others().stream()
                                .filter(body -> !hasItsOwnList(body))
                                .map(body ->
                                        new Reached(body.name(), ViewLanguage.text(body.titleKey(), body.ownName()))),
                        Stream.of(new Reached(Bodies.CRISIS_CENTRE, ViewLanguage.text("informedBody.CDCS"))))
                .toList();
    }

    /** Agencies of AFD and experts of themes are edited where their countries and themes are. */
    private static boolean hasItsOwnList(Body body) {
        return body.kind() == ConsultationKind.AFD
                || (body.kind() == ConsultationKind.THEMATIC && !body.name().equals(Bodies.expert(null)));
    }

    private Component editButton(Reached body) {
        Button button = new Button(ViewLanguage.text("reference.edit"), click -> edit(body));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text("reference.editNamed", body.title()));
        return button;
    }

    private void edit(Reached body) {
        ContactFields fields = new ContactFields(contacts.of(body.body()));
        Dialog dialog = new Dialog(body.title());
        Button save = new Button(ViewLanguage.text("account.save"), click -> {
            if (fields.areRight()) {
                contacts.save(current.get(), fields.contact(body.body()));
                dialog.close();
                refresh();
                Message.done(ViewLanguage.text("account.saved"));
                header.takeFocus();
            }
        });
        ReferenceDialog.open(dialog, save, fields);
    }
}
