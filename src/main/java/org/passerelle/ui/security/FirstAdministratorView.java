package org.passerelle.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.passerelle.people.FirstAdministrator;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;

/** Behind the link that the first start prints: the account of the first administrator. */
@Route(value = "first-administrator", layout = MainLayout.class)
@AnonymousAllowed
class FirstAdministratorView extends PageView implements HasUrlParameter<String> {

    private final transient FirstAdministrator first;
    private final TextField login = new TextField(ViewLanguage.text("login.name"));
    private final TextField name = new TextField(ViewLanguage.text("account.name"));
    private final EmailField email = new EmailField(ViewLanguage.text("account.email"));
    private final NewPassword password = new NewPassword();
    private String token = "";

    FirstAdministratorView(FirstAdministrator first) {
        this.first = first;
        forReading();
        login.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.EMAIL);
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        removeAll();
        token = given;
        if (!first.holds(given)) {
            heading(ViewLanguage.text("link.void.title")).lead(ViewLanguage.text("link.void.first"));
            return;
        }
        heading(ViewLanguage.text("first.title")).lead(ViewLanguage.text("first.lead"));
        Button create = new Button(ViewLanguage.text("first.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(login, name, email, password, create);
        form.addClassName("stack");
        add(form);
    }

    private void create() {
        Fields fields = new Fields();
        fields.require(login, !login.getValue().isBlank());
        fields.require(name, !name.getValue().isBlank());
        fields.require(email, EmailAddress.isValid(email.getValue()), "body.emailWrong");
        if (fields.areRight() && password.isConfirmed()) {
            try {
                first.create(token, profile(), password.value());
                getUI().ifPresent(ui -> ui.getPage().setLocation("login?changed"));
            } catch (Refusal refusal) {
                if (refusal.code() != RefusalCode.CONTENT) {
                    throw refusal;
                }
                password.show(refusal);
            }
        }
    }

    private Profile profile() {
        return new Profile(
                login.getValue().strip(),
                name.getValue().strip(),
                email.getValue().strip(),
                ViewLanguage.current(),
                Set.of(Role.ADMIN),
                null,
                null,
                null,
                null);
    }
}
