package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.passerelle.forms.Themes;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.Organisations;
import org.passerelle.people.PasswordLinks;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Posts;
import org.passerelle.people.Register;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;

/** One person: inviting it, its roles and body, closing its account. */
@Route(value = "admin/person", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class PersonView extends PageView implements HasUrlParameter<String> {

    static final String NEW = "new";

    private final transient People people;
    private final transient PasswordLinks links;
    private final transient Organisations organisations;
    private final transient Posts posts;
    private final transient AfdAgencies agencies;
    private final transient Themes themes;
    private final transient Register register;
    private final transient CurrentActor current;

    PersonView(
            People people,
            PasswordLinks links,
            Organisations organisations,
            Posts posts,
            AfdAgencies agencies,
            Themes themes,
            Register register,
            CurrentActor current) {
        this.people = people;
        this.links = links;
        this.organisations = organisations;
        this.posts = posts;
        this.agencies = agencies;
        this.themes = themes;
        this.register = register;
        this.current = current;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        ProfileFields fields = new ProfileFields(organisations, posts, agencies, themes, register);
        if (id.equals(NEW)) {
            heading(ViewLanguage.text("person.new")).lead(ViewLanguage.text("person.newLead"));
            add(fields, actions(primary("person.invite", () -> saving(fields, () -> invite(fields)))));
        } else {
            show(people.get(id(id)), fields);
        }
    }

    private void show(Person person, ProfileFields fields) {
        heading(person.name()).over(person.login()).beside(PeopleView.status(person));
        fields.show(person.profile());
        Div actions = actions(primary("person.save", () -> saving(fields, () -> save(person, fields))));
        switch (person.status()) {
            case INVITED ->
                actions.add(
                        new Button(ViewLanguage.text("person.inviteAgain"), click -> inviteAgain(person)),
                        disable(person));
            case ACTIVE -> actions.add(disable(person));
            case DISABLED -> actions.add(new Button(ViewLanguage.text("person.enable"), click -> enable(person)));
        }
        add(fields, actions);
    }

    private void invite(ProfileFields fields) {
        PersonId id = people.create(current.get(), fields.profile());
        links.invite(current.get(), id);
        Message.done(ViewLanguage.text("person.invited", fields.profile().email()));
        open(id);
    }

    private void save(Person person, ProfileFields fields) {
        people.update(current.get(), person.id(), person.version(), fields.profile());
        Message.done(ViewLanguage.text("account.saved"));
        open(person.id());
    }

    private void inviteAgain(Person person) {
        links.invite(current.get(), person.id());
        Message.done(ViewLanguage.text("person.invited", person.email()));
    }

    private void enable(Person person) {
        people.enable(current.get(), person.id());
        links.invite(current.get(), person.id());
        Message.done(ViewLanguage.text("person.invited", person.email()));
        open(person.id());
    }

    private Button disable(Person person) {
        Button button = new Button(
                ViewLanguage.text("person.disable"),
                click -> Confirm.ask(
                        ViewLanguage.text("person.disableTitle", person.name()),
                        ViewLanguage.text("person.disableHint"),
                        ViewLanguage.text("person.disable"),
                        () -> {
                            people.disable(current.get(), person.id());
                            open(person.id());
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private void saving(ProfileFields fields, Runnable act) {
        if (!fields.areRight()) {
            return;
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            List<Object> details = refusal.details();
            if (refusal.code() != RefusalCode.INVALID_VALUE || details.isEmpty()) {
                throw refusal;
            }
            fields.showTaken(details.get(0));
        }
    }

    /** Shows the person again; the shell leads to the heading, as on each page that opens. */
    private void open(PersonId id) {
        getUI().ifPresent(ui -> ui.navigate(PersonView.class, id.toString()));
    }

    private static Div actions(Button first) {
        Div actions = new Div(first);
        actions.addClassName("actions");
        return actions;
    }

    private static Button primary(String key, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static PersonId id(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.UNKNOWN, text);
        }
    }
}
