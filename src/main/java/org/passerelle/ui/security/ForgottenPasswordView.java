package org.passerelle.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.notices.Mailbox;
import org.passerelle.people.PasswordLinks;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.notices.DemoMails;

/** Asks for a link that sets a new password; the answer is the same whether somebody has the address or not. */
@Route(value = AccountPages.FORGOTTEN, layout = MainLayout.class)
@AnonymousAllowed
class ForgottenPasswordView extends PageView {

    private final transient PasswordLinks links;
    private final TextField name = new TextField(ViewLanguage.text("forgotten.name"));
    private final Div form = new Div();
    private final transient Mailbox mailbox;

    ForgottenPasswordView(PasswordLinks links, Mailbox mailbox) {
        this.links = links;
        this.mailbox = mailbox;
        forReading();
        heading(ViewLanguage.text("forgotten.title")).lead(ViewLanguage.text("forgotten.lead"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setRequiredIndicatorVisible(true);
        Button send = new Button(ViewLanguage.text("forgotten.send"), click -> ask());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.addClassName("stack");
        form.add(name, send);
        add(form);
    }

    private void ask() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(ViewLanguage.text("forgotten.missing"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        links.forgot(name.getValue().strip());
        Div answer = new Div(new Paragraph(ViewLanguage.text("forgotten.sent")), new DemoMails(mailbox));
        answer.addClassName("note");
        remove(form);
        add(answer, new Paragraph(new Anchor(AccountPages.LOGIN, ViewLanguage.text("forgotten.back"))));
        Attention.to(answer);
    }
}
