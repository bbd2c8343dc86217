package org.passerelle.ui.security;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.passerelle.ui.ViewLanguage;

/** A password to type or paste, with a button that shows it, named in the reader's language. */
public final class SecretField extends PasswordField {

    /** @param keeper what a password keeper should offer */
    public SecretField(String labelKey, Autocomplete keeper) {
        super(ViewLanguage.text(labelKey));
        setAutocomplete(keeper);
        getElement().setPropertyMap("i18n", Map.of("reveal", ViewLanguage.text("password.reveal")));
    }
}
