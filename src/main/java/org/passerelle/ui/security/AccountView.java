package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.people.Accounts;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.AddressChange;
import org.passerelle.people.Membership;
import org.passerelle.people.Memberships;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Rights;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;

/** The own account: name, language, organisations, interests, address, password, sessions. */
@Route(value = AccountPages.ACCOUNT, layout = MainLayout.class)
@PermitAll
class AccountView extends PageView {

    private final transient Accounts accounts;
    private final transient AddressChange addresses;
    private final transient People people;
    private final transient Memberships memberships;
    private final transient StandingTies ties;
    private final transient Organisations directory;
    private final transient CurrentActor current;
    private final TextField name = new TextField(ViewLanguage.text("account.name"));
    private final Select<Language> language = new Select<>();
    private final EmailField address = new EmailField(ViewLanguage.text("account.newAddress"));
    private final SecretField presentForAddress = present();
    private final SecretField presentForPassword = present();
    private final NewPassword password = new NewPassword();

    AccountView(
            Accounts accounts,
            AddressChange addresses,
            People people,
            Memberships memberships,
            StandingTies ties,
            Organisations directory,
            Rights rights,
            CurrentActor current) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.people = people;
        this.memberships = memberships;
        this.ties = ties;
        this.directory = directory;
        this.current = current;
        Actor actor = current.get();
        List<Membership> held = memberships.mine(actor);
        Person person = people.get(actor.personId());
        forReading();
        heading(ViewLanguage.text("account.title")).over(person.login());
        language.setLabel(ViewLanguage.text("account.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> ViewLanguage.word("language", l));
        language.setValue(person.language());
        name.setValue(person.name());
        name.setAutocomplete(Autocomplete.NAME);
        address.setAutocomplete(Autocomplete.EMAIL);
        add(
                section("account.identity", roles(person), name, language, button("account.save", this::save)),
                organisations(actor, held, rights.allows(actor, Act.JOIN_ORGANISATION)));
        if (rights.allows(actor, Act.KEEP_TIES)) {
            add(new TiesSection(ties, directory, actor));
        }
        add(
                section(
                        "account.address",
                        new Paragraph(ViewLanguage.text("account.addressNow", person.email())),
                        address,
                        presentForAddress,
                        button("account.askAddress", this::askAddress)),
                section(
                        "account.password",
                        presentForPassword,
                        password,
                        button("account.change", this::changePassword)),
                section(
                        "account.sessions",
                        new Paragraph(ViewLanguage.text("account.sessionsLead")),
                        button("account.signOutEverywhere", this::signOutEverywhere)));
    }

    private static KeyValueList roles(Person person) {
        return new KeyValueList()
                .with(
                        ViewLanguage.text("account.roles"),
                        person.roles().stream()
                                .sorted()
                                .map(role -> ViewLanguage.word("role", role))
                                .collect(Collectors.joining(", ")));
    }

    /** For which of the own organisations one acts, and the way to one more. */
    private Section organisations(Actor actor, List<Membership> held, boolean adds) {
        Section section =
                section("account.organisations", new Paragraph(ViewLanguage.text("account.organisationsLead")));
        section.setVisible(adds || held.size() > 1);
        held.forEach(membership -> section.add(
                actor.belongsTo(membership.organisation())
                        ? new Paragraph(ViewLanguage.text("account.actingFor", membership.name()))
                        : new Button(
                                ViewLanguage.text("account.actFor", membership.name()), click -> actFor(membership))));
        if (adds) {
            section.add(new RouterLink(ViewLanguage.text("addOrganisation.title"), AddOrganisationView.class));
        }
        return section;
    }

    /**
     * What stands on every page is of the organisation: it is loaded anew, after signing in where the roles are others. The
     * second of two quick presses finds the session over, and leaves the reader on the way to where the first led.
     */
    private void actFor(Membership membership) {
        if (!current.holds()) {
            return;
        }
        Actor before = current.get();
        memberships.actFor(before, membership.organisation());
        boolean sameRoles = people.actor(before.personId()).roles().equals(before.roles());
        getUI().ifPresent(ui -> ui.getPage().setLocation(sameRoles ? AccountPages.ACCOUNT : "login?roles"));
    }

    private static Section section(String key, Component... content) {
        Section section = new Section(new H2(ViewLanguage.text(key)));
        section.addClassNames("section", "stack");
        section.add(content);
        return section;
    }

    private static Button button(String key, Runnable act) {
        return new Button(ViewLanguage.text(key), click -> act.run());
    }

    private static SecretField present() {
        return new SecretField("account.present", Autocomplete.CURRENT_PASSWORD);
    }

    private void save() {
        if (new Fields().require(name, !name.getValue().isBlank()).areRight()) {
            people.introduce(current.get(), name.getValue().strip(), language.getValue());
            Message.done(ViewLanguage.text("account.saved"));
        }
    }

    private void askAddress() {
        presentForAddress.setInvalid(false);
        address.setInvalid(false);
        try {
            addresses.ask(current.get(), presentForAddress.getValue(), address.getValue());
            presentForAddress.clear();
            address.clear();
            Message.done(ViewLanguage.text("account.addressAsked"));
        } catch (Refusal refusal) {
            if (refusal.details().contains("email")) {
                address.setErrorMessage(ViewLanguage.text("account.addressWrong"));
                address.setInvalid(true);
                address.focus();
            } else {
                showWrong(presentForAddress, refusal);
            }
        }
    }

    private void changePassword() {
        presentForPassword.setInvalid(false);
        if (!password.isConfirmed()) {
            return;
        }
        try {
            accounts.changePassword(current.get(), presentForPassword.getValue(), password.value());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?changed"));
        } catch (Refusal refusal) {
            if (refusal.code() == RefusalCode.CONTENT) {
                password.show(refusal);
            } else {
                showWrong(presentForPassword, refusal);
            }
        }
    }

    private void signOutEverywhere() {
        accounts.signOutEverywhere(current.get());
        getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
    }

    private static void showWrong(SecretField field, Refusal refusal) {
        if (refusal.code() != RefusalCode.INVALID_VALUE) {
            throw refusal;
        }
        field.setErrorMessage(ViewLanguage.text("account.presentWrong"));
        field.setInvalid(true);
        field.focus();
    }
}
