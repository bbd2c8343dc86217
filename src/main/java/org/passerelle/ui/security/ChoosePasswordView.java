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
import org.passerelle.people.PasswordLinks;
import org.passerelle.people.Person;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;

/** Behind the link of an invitation or of a forgotten password: choosing a password, once. */
@Route(value = "password", layout = MainLayout.class)
@AnonymousAllowed
class ChoosePasswordView extends PageView implements HasUrlParameter<String> {

    private final transient PasswordLinks links;
    private final NewPassword password = new NewPassword();
    private String token = "";

    ChoosePasswordView(PasswordLinks links) {
        this.links = links;
        forReading();
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        removeAll();
        token = given;
        Optional<Person> owner = links.owner(given);
        if (owner.isEmpty()) {
            heading(ViewLanguage.text("link.void.title")).lead(ViewLanguage.text("link.void.password"));
            add(new Paragraph(new Anchor(AccountPages.FORGOTTEN, ViewLanguage.text("link.void.ask"))));
            return;
        }
        heading(ViewLanguage.text("password.title"))
                .lead(ViewLanguage.text("password.lead", owner.get().login()));
        Button choose = new Button(ViewLanguage.text("password.choose"), click -> choose());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(password, choose);
        form.addClassName("stack");
        add(form);
    }

    private void choose() {
        if (!password.isConfirmed()) {
            return;
        }
        try {
            links.choose(token, password.value());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?changed"));
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.CONTENT) {
                throw refusal;
            }
            password.show(refusal);
        }
    }
}
