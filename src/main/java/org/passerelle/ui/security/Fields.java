package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** Marks the fields that must be filled before an act, and leads to the first of them. */
public final class Fields {

    private boolean right = true;

    public <F extends Component & HasValidationProperties> Fields require(F field, boolean holds) {
        return mark(field, holds, FieldCheck.missing(field));
    }

    /** Marks an empty field as such, and one whose value does not hold with the words of a key. */
    public <F extends Component & HasValidationProperties> Fields require(F field, boolean holds, String key) {
        return mark(field, holds, FieldCheck.isBlank(field) ? FieldCheck.missing(field) : ViewLanguage.text(key));
    }

    /** Marks a field that does not hold with the words of a key. */
    public <F extends Component & HasValidationProperties> Fields check(F field, boolean holds, String key) {
        return mark(field, holds, ViewLanguage.text(key));
    }

    private <F extends Component & HasValidationProperties> Fields mark(F field, boolean holds, String words) {
        field.setErrorMessage(words);
        field.setInvalid(!holds);
        if (!holds && right) {
            FieldCheck.focus(field);
        }
        right &= holds;
        return this;
    }

    public boolean areRight() {
        return right;
    }
}
