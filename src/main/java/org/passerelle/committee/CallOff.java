package org.passerelle.committee;

/**
 * Why a meeting or a written procedure is called off.
 *
 * @param words the reason that a person gave; empty for a cause that says it all
 */
public record CallOff(Cause cause, String words) {

    static final CallOff NOTHING_LEFT = new CallOff(Cause.NOTHING_LEFT, "");
    static final CallOff RANKED_ANEW = new CallOff(Cause.RANKED_ANEW, "");

    /** What it follows from. */
    public enum Cause {
        /** The secretary gives it up. */
        SECRETARY,
        /** The call is given up. */
        CALL_CANCELLED,
        /** No dossier is left to speak of. */
        NOTHING_LEFT,
        /** The ranking that it asks about does not hold any more. */
        RANKED_ANEW
    }

    /** Whether it follows by itself: then whoever called the committee together does not know. */
    public boolean isByItself() {
        return cause != Cause.SECRETARY;
    }
}
