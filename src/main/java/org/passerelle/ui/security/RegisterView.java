package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.passerelle.people.Organisation;
import org.passerelle.people.Register;
import org.passerelle.people.Registrations;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;

/** Opening an account by oneself, or asking the members of an organisation that has some. */
@Route(value = AccountPages.REGISTER, layout = MainLayout.class)
@AnonymousAllowed
class RegisterView extends PageView {

    private final transient Registrations registrations;
    private final CandidateFields fields;
    private final Paragraph known = new Paragraph();
    private final Div refused = new Div();
    private final Button send = new Button(ViewLanguage.text("register.send"), click -> send());
    private final Div form = new Div();
    private boolean asksMembers;

    RegisterView(Registrations registrations, Register register) {
        this.registrations = registrations;
        fields = new CandidateFields(register, this::look);
        forReading();
        heading(ViewLanguage.text("register.title")).lead(ViewLanguage.text("register.lead"));
        known.addClassName("note");
        known.getElement().setAttribute("role", "status");
        refused.getElement().setAttribute("role", "alert");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.addClassName("stack");
        form.add(fields, known, refused, send);
        add(form);
        look("");
    }

    /** Whether the organisation has members, who are asked then. */
    private void look(String siret) {
        Optional<Organisation> found = registrations.withMembers(siret);
        asksMembers = found.isPresent();
        known.setText(found.map(organisation -> ViewLanguage.text("register.known", organisation.name()))
                .orElseGet(() -> ViewLanguage.text("register.verify")));
        fields.askForOrganisation(!asksMembers);
        send.setText(ViewLanguage.text(asksMembers ? "register.askMembers" : "register.send"));
    }

    private void send() {
        refused.removeAll();
        try {
            registrations.ask(fields.candidate());
            answer(asksMembers ? "register.asked" : "register.sent");
        } catch (Refusal refusal) {
            refused.add(words(refusal));
        }
    }

    private static Component[] words(Refusal refusal) {
        if (refusal.code() == RefusalCode.TOO_MANY_ATTEMPTS) {
            return new Component[] {error(ViewLanguage.text("register.tooMany"))};
        } else if (refusal.findings().isEmpty()) {
            throw refusal;
        }
        return refusal.findings().stream().map(RegisterView::words).toArray(Component[]::new);
    }

    private static Paragraph words(Finding finding) {
        return error(UiErrors.words(finding) + " " + UiErrors.wayOut(finding));
    }

    private static Paragraph error(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("form-error");
        return paragraph;
    }

    private void answer(String key) {
        Div answer = new Div(new Paragraph(ViewLanguage.text(key)));
        answer.addClassName("note");
        remove(form);
        add(answer, new Paragraph(new Anchor(AccountPages.LOGIN, ViewLanguage.text("forgotten.back"))));
        Attention.to(answer);
    }
}
