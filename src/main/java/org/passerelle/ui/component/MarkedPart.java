package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of a form that is no field itself, such as a table to tick or a file to join. What is wrong with it stands below
 * it, and its first control takes the focus.
 */
public final class MarkedPart extends Div implements HasValidation {

    private final Paragraph words = new Paragraph();
    private final transient Supplier<Optional<String>> missing;

    public MarkedPart(Component part) {
        this(part, Optional::empty);
    }

    /** @param missing what is said while nothing is given here; empty once something is */
    public MarkedPart(Component part, Supplier<Optional<String>> missing) {
        this.missing = missing;
        words.addClassName("form-error");
        words.getElement().setAttribute("role", "alert");
        words.setVisible(false);
        add(part, words);
    }

    Optional<String> missing() {
        return missing.get();
    }

    @Override
    public void setErrorMessage(String message) {
        words.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return words.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        words.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return words.isVisible();
    }
}
