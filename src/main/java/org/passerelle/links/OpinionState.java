package org.passerelle.links;

/** What can be done with an opinion behind a link. Words: {@code byLink.state.NAME}. */
public enum OpinionState {
    /** It is awaited. */
    OPEN,
    /** It was given, and another may take its place until the time is over. */
    REPLACEABLE,
    /** It was given, for good. */
    GIVEN,
    /** The silence is recorded; an opinion may still be kept beside it, marked late. */
    LATE,
    /** The time is over, and nothing was said. */
    OVER,
    /** The dossier is withdrawn or cancelled, or the request is: nobody waits for it. */
    NOT_NEEDED;

    /** Whether the body may write. */
    public boolean isWritten() {
        return this == OPEN || this == REPLACEABLE || this == LATE;
    }
}
