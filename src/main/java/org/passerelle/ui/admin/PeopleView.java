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
import java.util.stream.Collectors;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Tone;

/** Who has an account, with its roles. */
@Route(value = "admin/people", layout = MainLayout.class)
@Menu(title = "people.menu", order = 60)
@RolesAllowed("ADMIN")
class PeopleView extends PageView {

    private final TextField search = new TextField(ViewLanguage.text("people.search"));

    PeopleView(People people, CurrentActor current) {
        Button invite = new Button(ViewLanguage.text("people.invite"), click -> getUI().ifPresent(
                        ui -> ui.navigate(PersonView.class, PersonView.NEW)));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        heading(ViewLanguage.text("people.title"))
                .lead(ViewLanguage.text("people.lead"))
                .beside(invite);
        PagedList<Person, Person> list = new PagedList<>(
                table(),
                (after, limit) -> people.search(current.get(), search.getValue(), after, limit),
                person -> person,
                new EmptyState(ViewLanguage.text("people.none"), ViewLanguage.text("people.noneHint")));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list.restart());
        search.addClassName("search");
        Div filters = new Div(search);
        filters.addClassName("filters");
        add(filters, list);
    }

    private static DataTable<Person> table() {
        return new DataTable<Person>(ViewLanguage.text("people.title"))
                .captionHidden()
                .component(ViewLanguage.text("people.name"), PeopleView::link)
                .column(ViewLanguage.text("people.login"), Person::login)
                .column(ViewLanguage.text("people.roles"), person -> person.roles().stream()
                        .sorted()
                        .map(role -> ViewLanguage.word("role", role))
                        .collect(Collectors.joining(", ")))
                .component(ViewLanguage.text("people.status"), PeopleView::status);
    }

    private static Component link(Person person) {
        return new RouterLink(person.name(), PersonView.class, person.id().toString());
    }

    static Component status(Person person) {
        Tone tone =
                switch (person.status()) {
                    case ACTIVE -> Tone.GOOD;
                    case INVITED -> Tone.WAITING;
                    case DISABLED -> Tone.BAD;
                };
        return new Badge(ViewLanguage.word("personStatus", person.status()), tone);
    }
}
