package org.passerelle.links;

/** How an act of a body behind its link ended; its words are {@code byLink.told.NAME}. */
public enum PostOutcome {
    /** The draft is kept, nothing else happened. */
    KEPT,
    /** What was said of the partner before stands in the fields that were empty. */
    TAKEN,
    /** Somebody else of the body has saved since the page was opened; nothing was kept. */
    STALE,
    /** Somebody of the body has given or replaced the opinion since the page was opened; nothing was kept. */
    OVERTAKEN,
    /** Something is missing or wrong: it is told beside its field. */
    FAULTY,
    /** A code is on its way. */
    CODE_SENT,
    /** One was sent less than a minute ago, and still serves. */
    CODE_RECENT,
    /** As many codes went out today as may. */
    TOO_MANY,
    /** Not the code that is awaited. */
    WRONG_CODE,
    /** The opinion is given. */
    SENT,
    /** The opinion is not taken any more. */
    CLOSED;

    /** Whether it is told beside the field of the code. */
    boolean isOfCode() {
        return this == CODE_SENT || this == CODE_RECENT || this == WRONG_CODE;
    }
}
