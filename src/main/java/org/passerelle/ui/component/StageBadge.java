package org.passerelle.ui.component;

import org.passerelle.calls.CallStage;
import org.passerelle.dossiers.Stage;
import org.passerelle.ui.ViewLanguage;

/** Where a dossier or a call stands, in a word. */
public final class StageBadge extends Badge {

    public StageBadge(CallStage stage) {
        super(ViewLanguage.word("callStage", stage), tone(stage));
    }

    public StageBadge(Stage stage) {
        super(ViewLanguage.word("stage", stage), tone(stage));
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case DRAFT, WITHDRAWN, OFFER_DECLINED, EXPIRED_DRAFT -> Tone.PLAIN;
            case SUBMITTED, ADMISSIBLE, UNDER_APPRAISAL, APPRAISED, IN_COMMITTEE, PROPOSED -> Tone.WAITING;
            case INCOMPLETE, DEFERRED, WAITLISTED, BUDGET_REVISION -> Tone.WARN;
            case AWARDED, PARTIALLY_AWARDED -> Tone.GOOD;
            case REJECTED, LAPSED, INADMISSIBLE, CALL_CANCELLED -> Tone.BAD;
        };
    }

    private static Tone tone(CallStage stage) {
        return switch (stage) {
            case DRAFT, CLOSED, WITHOUT_RESULTS -> Tone.PLAIN;
            case VALIDATED, PUBLISHED, APPRAISAL, DELIBERATION -> Tone.WAITING;
            case OPEN, RESULTS_PUBLISHED -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
    }
}
