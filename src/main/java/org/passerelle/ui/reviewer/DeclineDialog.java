package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.passerelle.ui.ViewLanguage;

/** Asks why an invitation is declined; nobody has to say. */
final class DeclineDialog extends Dialog {

    private static final int LONGEST = 1000;

    DeclineDialog(Consumer<String> then) {
        super(ViewLanguage.text("invitation.declineTitle"));
        TextArea reason = new TextArea(ViewLanguage.text("invitation.declineReason"));
        reason.setWidthFull();
        reason.setMaxLength(LONGEST);
        Button decline = new Button(ViewLanguage.text("invitation.decline"), click -> {
            close();
            then.accept(reason.getValue().strip());
        });
        decline.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(ViewLanguage.text("invitation.declineHint")), reason);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), decline);
        setWidth("min(36rem, 94vw)");
    }
}
