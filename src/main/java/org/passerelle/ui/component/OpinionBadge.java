package org.passerelle.ui.component;

import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.ViewLanguage;

/** What a consulted body said, in a word. */
public final class OpinionBadge extends Badge {

    public OpinionBadge(OpinionValue value) {
        super(ViewLanguage.word("opinion", value), tone(value));
    }

    private static Tone tone(OpinionValue value) {
        return switch (value) {
            case FAVOURABLE -> Tone.GOOD;
            case FAVOURABLE_WITH_CONDITIONS, RESERVED -> Tone.WARN;
            case UNFAVOURABLE -> Tone.BAD;
            case DEEMED_SILENT -> Tone.PLAIN;
        };
    }
}
