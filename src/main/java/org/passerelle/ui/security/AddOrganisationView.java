package org.passerelle.ui.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.passerelle.notices.Mailbox;
import org.passerelle.people.FurtherOrganisations;
import org.passerelle.people.Organisation;
import org.passerelle.people.Register;
import org.passerelle.people.Registrations;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.notices.DemoMails;

/** Adding an organisation to those that one acts for, or asking its members to be invited. */
@Route(value = AccountPages.ADD_ORGANISATION, layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class AddOrganisationView extends PageView {

    private final transient FurtherOrganisations organisations;
    private final transient CurrentActor current;
    private final transient Mailbox mailbox;
    private final OrganisationForm form;

    AddOrganisationView(
            FurtherOrganisations organisations,
            Registrations registrations,
            Register register,
            CurrentActor current,
            Mailbox mailbox) {
        this.organisations = organisations;
        this.current = current;
        this.mailbox = mailbox;
        forReading();
        heading(ViewLanguage.text("addOrganisation.title")).lead(ViewLanguage.text("addOrganisation.lead"));
        form = new OrganisationForm(registrations, register, "addOrganisation.send", this::send);
        add(form);
    }

    private void send() {
        String words = organisations
                .add(current.get(), form.newcomer())
                .map(Organisation::name)
                .map(name -> ViewLanguage.text("addOrganisation.added", name))
                .orElseGet(() -> ViewLanguage.text("register.asked"));
        form.answer(
                words,
                new Anchor(AccountPages.ACCOUNT, ViewLanguage.text("addOrganisation.account")),
                new DemoMails(mailbox));
    }
}
