package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.passerelle.ui.ViewLanguage;

/** Marks the fields that must be filled before an act, and leads to the first of them. */
public final class Fields {

    private boolean right = true;

    public <F extends Component & HasValidationProperties> Fields require(F field, boolean holds) {
        return check(field, holds, "field.missing");
    }

    /** Marks a field that does not hold with the words of a key. */
    public <F extends Component & HasValidationProperties> Fields check(F field, boolean holds, String key) {
        field.setErrorMessage(ViewLanguage.text(key));
        field.setInvalid(!holds);
        if (!holds && right && field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        right &= holds;
        return this;
    }

    public boolean areRight() {
        return right;
    }
}
