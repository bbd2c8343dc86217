package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;

/** What the service answers to an act: done, refused with its reason, or failed with its reference. */
public final class Message {

    private static final int DONE_MILLIS = 6_000;

    private Message() {}

    /** It is done; goes away by itself. */
    public static void done(String words) {
        Notification note = new Notification(words, DONE_MILLIS, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        note.open();
    }

    /** It is refused: why, and what would mend it. Stays until it is closed. */
    public static void refusal(String words, List<Finding> findings) {
        Paragraph why = new Paragraph(words);
        if (findings.isEmpty()) {
            show(ViewLanguage.text("refused.title"), why);
        } else {
            show(ViewLanguage.text("refused.title"), why, new FindingsPanel().show(findings));
        }
    }

    /** It failed: the reference to quote. */
    public static void fault(String reference) {
        show(ViewLanguage.text("shell.fault"), new Paragraph(ViewLanguage.text("shell.faultReference", reference)));
    }

    private static void show(String title, Component why, Component... more) {
        AlertDialog dialog = new AlertDialog(title, why);
        dialog.add(more);
        Button close = new Button(ViewLanguage.text("message.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.openOn(close);
    }
}
