package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.passerelle.ui.ViewLanguage;

/** Asks before an act that cannot be taken back, naming it on the button. */
public final class Confirm {

    private Confirm() {}

    /** Asks; does it when confirmed. */
    public static void ask(String title, String consequence, String act, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog(title, consequence, act, confirmed -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(ViewLanguage.text("confirm.cancel"));
        dialog.open();
    }

    /** Asks for the reason as well; an empty one is refused in place. */
    public static void askWithReason(String title, String consequence, String act, Consumer<String> then) {
        Dialog dialog = new Dialog(title);
        TextArea reason = new TextArea(ViewLanguage.text("confirm.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMinHeight("7rem");
        Button confirm = new Button(act, click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(ViewLanguage.text("confirm.reasonMissing"));
                reason.setInvalid(true);
                reason.focus();
            } else {
                dialog.close();
                then.accept(reason.getValue().strip());
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(consequence), reason);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), confirm);
        dialog.setWidth("min(36rem, 94vw)");
        dialog.open();
    }
}
