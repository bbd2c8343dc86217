package org.passerelle.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.passerelle.people.Candidate;
import org.passerelle.people.Registrations;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;

/** Behind the link that proves a mailbox: choosing a password opens the account, once. */
@Route(value = "registration", layout = MainLayout.class)
@AnonymousAllowed
class RegistrationView extends PageView implements HasUrlParameter<String> {

    private final transient Registrations registrations;
    private final NewPassword password = new NewPassword();

    RegistrationView(Registrations registrations) {
        this.registrations = registrations;
        forReading();
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        Optional<Candidate> candidate = registrations.candidate(token);
        if (candidate.isEmpty()) {
            heading(ViewLanguage.text("link.void.title")).lead(ViewLanguage.text("register.void"));
            add(new Paragraph(new Anchor(AccountPages.REGISTER, ViewLanguage.text("register.again"))));
            return;
        }
        heading(ViewLanguage.text("register.openTitle"))
                .lead(ViewLanguage.text(
                        "register.openLead",
                        candidate.get().email(),
                        candidate.get().organisation()));
        Button open = new Button(ViewLanguage.text("register.open"), click -> open(token));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(password, open);
        form.addClassName("stack");
        add(form);
    }

    private void open(String token) {
        if (!password.isConfirmed()) {
            return;
        }
        try {
            registrations.open(token, password.value());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.CONTENT) {
                throw refusal;
            }
            password.show(refusal);
        }
    }
}
