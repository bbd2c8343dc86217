package org.passerelle.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;

/**
 * What a screen reader says unasked after an act. A region that comes to the page already filled is not read out: this
 * one comes empty and is filled once the browser holds it.
 */
public final class Announcement extends Span {

    private static final int HELD_MILLIS = 100;

    private String waiting = "";

    private Announcement(String role) {
        getElement().setAttribute("role", role);
    }

    /** Said when the reader's own sentence is over; not seen, because the page shows the same. */
    public static Announcement status() {
        Announcement said = new Announcement("status");
        said.addClassName("visually-hidden");
        return said;
    }

    /** Said at once, and seen where it stands. */
    public static Announcement alert() {
        Announcement told = new Announcement("alert");
        told.addClassName("alert");
        return told;
    }

    /** Says these words in place of the earlier ones; nothing where they are the same. */
    public void say(String words) {
        if (isAttached()) {
            setText(words);
        } else {
            waiting = words;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!waiting.isEmpty()) {
            getElement()
                    .executeJs("return new Promise(held => setTimeout(held, $0))", HELD_MILLIS)
                    .then(held -> sayWhatWaits());
        }
    }

    private void sayWhatWaits() {
        setText(waiting);
        waiting = "";
    }
}
