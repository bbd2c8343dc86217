package org.passerelle.ui.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.stream.Collectors;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;

/** A new password, typed twice; what the rule says of it shows under the field. */
public final class NewPassword extends Div {

    private final SecretField first = new SecretField("password.new", Autocomplete.NEW_PASSWORD);
    private final SecretField again = new SecretField("password.again", Autocomplete.NEW_PASSWORD);

    public NewPassword() {
        addClassName("stack");
        first.setHelperText(ViewLanguage.text("password.rule"));
        first.setRequiredIndicatorVisible(true);
        again.setRequiredIndicatorVisible(true);
        add(first, again);
    }

    /** Whether both fields say the same; tells the reader otherwise. */
    public boolean isConfirmed() {
        boolean same = first.getValue().equals(again.getValue());
        again.setErrorMessage(ViewLanguage.text("password.different"));
        again.setInvalid(!same);
        first.setInvalid(false);
        if (!same) {
            again.focus();
        }
        return same;
    }

    public String value() {
        return first.getValue();
    }

    /** Shows why the service refuses the password. */
    public void show(Refusal refusal) {
        first.setErrorMessage(
                refusal.findings().stream().map(NewPassword::words).collect(Collectors.joining(" ")));
        first.setInvalid(true);
        first.focus();
    }

    public void clear() {
        first.clear();
        again.clear();
    }

    private static String words(Finding finding) {
        return UiErrors.words(finding) + " " + UiErrors.wayOut(finding);
    }
}
