package org.passerelle.ui.applicant;

import java.time.Instant;
import org.passerelle.calls.Window;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;

/** What there is to do next on a dossier, as far as its applicant may know. */
final class NextStep {

    private NextStep() {}

    /** @param stage as outsiders see it */
    static String words(Actor actor, Stage stage, Window window, Instant now) {
        if (stage != Stage.DRAFT) {
            return ViewLanguage.word("applicant.next", stage);
        }
        if (window.isOver(now)) {
            return ViewLanguage.word("applicant.next", Stage.EXPIRED_DRAFT);
        }
        return ViewLanguage.text(
                actor.is(Role.APPLICANT_EDITOR) ? "applicant.next.DRAFT" : "applicant.next.DRAFT.signatory");
    }
}
