package org.passerelle.notices;

import org.passerelle.committee.CallOff;
import org.passerelle.shared.TextKey;

/** Why a meeting or a written procedure was called off, in words for its members. */
final class CalledOff {

    private CalledOff() {}

    /** The words of who did it, or a text in the reader's language. */
    static Object why(CallOff off) {
        return switch (off.cause()) {
            case SECRETARY -> off.words();
            case CALL_CANCELLED -> new TextKey("mail.committee.callCancelled", off.words());
            case NOTHING_LEFT -> new TextKey("mail.committee.nothingLeft");
            case RANKED_ANEW -> new TextKey("mail.committee.rankedAnew");
        };
    }
}
