package org.passerelle.ui.reviewer;

import java.util.function.Consumer;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;

/** Asks for the ground of a conflict of interest, saying what follows from declaring it. */
final class Recusing {

    private Recusing() {}

    static void ask(Consumer<String> then) {
        Confirm.askWithReason(
                ViewLanguage.text("invitation.conflictTitle"),
                ViewLanguage.text("invitation.conflictHint"),
                ViewLanguage.text("invitation.conflict"),
                then);
    }
}
