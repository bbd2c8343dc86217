package org.passerelle.ui.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.notices.Mailbox;
import org.passerelle.people.Candidate;
import org.passerelle.people.Newcomer;
import org.passerelle.people.Register;
import org.passerelle.people.Registrations;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.notices.DemoMails;

/** Opening an account by oneself, or asking the members of an organisation that has some. */
@Route(value = AccountPages.REGISTER, layout = MainLayout.class)
@AnonymousAllowed
class RegisterView extends PageView {

    private final transient Registrations registrations;
    private final transient Mailbox mailbox;
    private final TextField name = new TextField(ViewLanguage.text("members.name"));
    private final EmailField email = new EmailField(ViewLanguage.text("members.email"));
    private final OrganisationForm form;

    RegisterView(Registrations registrations, Register register, Mailbox mailbox) {
        this.registrations = registrations;
        this.mailbox = mailbox;
        forReading();
        heading(ViewLanguage.text("register.title")).lead(ViewLanguage.text("register.lead"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setRequiredIndicatorVisible(true);
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setRequiredIndicatorVisible(true);
        form = new OrganisationForm(
                registrations,
                register,
                "register.send",
                this::send,
                new H2(ViewLanguage.text("register.you")),
                name,
                email);
        form.tell("name", name);
        form.tell("email", email);
        form.addComponentAsFirst(new H2(ViewLanguage.text("register.organisation")));
        add(form);
    }

    private void send() {
        Newcomer named = form.newcomer();
        registrations.ask(new Candidate(
                name.getValue(),
                email.getValue(),
                ViewLanguage.current(),
                named.kind(),
                named.name(),
                named.postalCode(),
                named.city(),
                named.siret()));
        form.answer(
                ViewLanguage.text(form.asksMembers() ? "register.asked" : "register.sent"),
                new Anchor(AccountPages.LOGIN, ViewLanguage.text("forgotten.back")),
                new DemoMails(mailbox));
    }
}
