package org.passerelle.ui.component;

import org.passerelle.calls.CallStage;
import org.passerelle.ui.ViewLanguage;

/** Where a call stands, in a word. */
public final class StageBadge extends Badge {

    public StageBadge(CallStage stage) {
        super(ViewLanguage.word("callStage", stage), tone(stage));
    }

    private static Tone tone(CallStage stage) {
        return switch (stage) {
            case DRAFT, CLOSED -> Tone.PLAIN;
            case VALIDATED, PUBLISHED, APPRAISAL, DELIBERATION -> Tone.WAITING;
            case OPEN, RESULTS_PUBLISHED -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
    }
}
