package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.passerelle.ui.ViewLanguage;

/** Asks before an act that cannot be taken back, naming it on the button. */
public final class Confirm extends AlertDialog {

    private final Button act;

    private Confirm(String title, String consequence, String act) {
        super(title, new Paragraph(consequence));
        this.act = new Button(act);
        this.act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), this.act);
        setCloseOnOutsideClick(false);
    }

    /** Asks; does it when confirmed. */
    public static void ask(String title, String consequence, String act, Runnable then) {
        Confirm dialog = new Confirm(title, consequence, act);
        dialog.act.addClickListener(click -> {
            dialog.close();
            then.run();
        });
        dialog.openOn(dialog.act);
    }

    /** Asks somebody outside the service for the reason as well; an empty one is refused in place. */
    public static void askWithReason(String title, String consequence, String act, Consumer<String> then) {
        TextArea reason = new TextArea(ViewLanguage.text("confirm.reason"));
        reason.setWidthFull();
        ask(new Confirm(title, consequence, act), reason, reason, then);
    }

    /** Asks somebody of the service for the reason as well, who may use a standard phrase. */
    public static void askWithReason(About about, String title, String consequence, String act, Consumer<String> then) {
        ReasonField reason = new ReasonField("confirm.reason", about);
        ask(new Confirm(title, consequence, act), reason, reason.words(), then);
    }

    /** @param field the text, with what helps to write it */
    private static void ask(Confirm dialog, Component field, TextArea reason, Consumer<String> then) {
        reason.setRequiredIndicatorVisible(true);
        reason.setMinHeight("7rem");
        dialog.act.addClickListener(click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(ViewLanguage.text("confirm.reasonMissing"));
                reason.setInvalid(true);
                reason.focus();
            } else {
                dialog.close();
                then.accept(reason.getValue().strip());
            }
        });
        dialog.add(field);
        dialog.openOn(reason);
    }
}
