package org.passerelle.ui.security;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.passerelle.ui.ViewLanguage;

/** The form that asks for a name and a password, as the browser posts it. */
final class PasswordForm {

    private PasswordForm() {}

    /**
     * @param name that stands in it already; may be empty
     * @param submitKey what the button says
     */
    static NativeForm of(String name, String submitKey) {
        TextField login = new TextField(ViewLanguage.text("login.name"), name, "");
        login.getElement().setAttribute("name", "username");
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setRequired(true);
        SecretField password = new SecretField("login.password", Autocomplete.CURRENT_PASSWORD);
        password.getElement().setAttribute("name", "password");
        password.setRequired(true);
        NativeButton submit = new NativeButton(ViewLanguage.text(submitKey));
        submit.addClassName("primary-button");
        submit.getElement().setAttribute("type", "submit");
        NativeForm form = new NativeForm(AccountPages.LOGIN);
        form.addClassName("stack");
        form.add(login, password, submit);
        return form;
    }
}
