package org.passerelle.ui.applicant;

import org.passerelle.dossiers.Stage;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Tone;

/** Where a dossier stands, in a word, as its applicant may know it. */
final class StageWords {

    private StageWords() {}

    static Badge badge(Stage stage) {
        return new Badge(ViewLanguage.word("stage", stage), tone(stage));
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case DRAFT -> Tone.WARN;
            case AWARDED, PARTIALLY_AWARDED -> Tone.GOOD;
            case REJECTED, INADMISSIBLE, EXPIRED_DRAFT, CALL_CANCELLED -> Tone.BAD;
            case WITHDRAWN -> Tone.PLAIN;
            default -> Tone.WAITING;
        };
    }
}
