package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.passerelle.ui.ViewLanguage;

/** A few fields over a list of reference data, with save and cancel. */
final class ReferenceDialog {

    private ReferenceDialog() {}

    static void open(Dialog dialog, Button save, Component... fields) {
        Div stack = new Div(fields);
        stack.addClassNames("stack", "wide");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(stack);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), save);
        dialog.setWidth("min(36rem, 94vw)");
        dialog.open();
    }
}
