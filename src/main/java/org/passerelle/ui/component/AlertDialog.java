package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.UUID;

/**
 * A dialog that interrupts: it is modal and is read out with what it says. Vaadin hides the page behind it from
 * assistive technology and keeps the focus inside, but leaves it to us to say so ({@code aria-modal}; without it the
 * hidden links of the page are a fault, RGAA 10.8.1).
 */
class AlertDialog extends Dialog {

    /** The overlay is made in the browser, and takes the focus itself as it opens. */
    private static final String OPENED =
            """
            const opened = event => {
              const overlay = event.target;
              if (overlay.contains(this)) {
                document.removeEventListener('vaadin-overlay-open', opened);
                overlay.setAttribute('aria-modal', 'true');
                overlay.setAttribute('aria-describedby', this.id);
                $0.focus();
              }
            };
            document.addEventListener('vaadin-overlay-open', opened);
            """;

    private final Component words;

    /** @param words what is read out after the title */
    AlertDialog(String title, Component words) {
        super(title);
        this.words = words;
        words.setId("alert-" + UUID.randomUUID());
        add(words);
        setOverlayRole("alertdialog");
        setWidth("min(36rem, 94vw)");
    }

    /** Opens it with the focus on what is to be used first. */
    void openOn(Component first) {
        open();
        words.getElement().executeJs(OPENED, first);
    }
}
