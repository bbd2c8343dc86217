package org.passerelle.ui.security;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StartView;
import org.passerelle.ui.ViewLanguage;

/** Signing in with a name and a password, by an ordinary form: pasting and password keepers work. */
@Route(value = AccountPages.LOGIN, layout = MainLayout.class)
@AnonymousAllowed
class LoginView extends PageView implements BeforeEnterObserver {

    private static final List<String> REASONS = List.of("wrong", "wait", "again", "changed", "roles");

    private static final String REASON = "login-reason";

    private final CurrentActor current;
    private final Div reason = new Div();

    LoginView(CurrentActor current) {
        this.current = current;
        forReading();
        heading(ViewLanguage.text("login.title")).described(REASON);
        reason.addClassName("note");
        reason.setId(REASON);
        Anchor forgotten = new Anchor(AccountPages.FORGOTTEN, ViewLanguage.text("login.forgotten"));
        forgotten.getElement().setAttribute("router-link", true);
        add(reason, PasswordForm.of("", "login.submit"), new Paragraph(forgotten), hint());
    }

    private static Paragraph hint() {
        Anchor register = new Anchor(AccountPages.REGISTER, ViewLanguage.text("login.register"));
        register.getElement().setAttribute("router-link", true);
        Paragraph hint = new Paragraph(new Text(ViewLanguage.text("login.noAccount") + " "), register);
        hint.addClassName("soft");
        return hint;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.holds()) { // a session that is ending may still be seen by requests that came with it
            event.forwardTo(StartView.PATH);
            return;
        }
        Set<String> given =
                event.getLocation().getQueryParameters().getParameters().keySet();
        reason.removeAll();
        REASONS.stream()
                .filter(given::contains)
                .findFirst()
                .ifPresent(why -> reason.add(new Paragraph(ViewLanguage.text("login." + why))));
        reason.setVisible(reason.getComponentCount() > 0);
    }
}
