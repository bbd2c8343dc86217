package org.passerelle.committee;

/** How a member takes part in a meeting. Words: {@code presence.NAME}. */
public enum Presence {
    /** In the room. */
    PRESENT,
    /** From elsewhere, seen and heard. */
    REMOTE,
    /** Away, and another voting member votes for it. */
    PROXY,
    /** Away, with excuse. */
    EXCUSED,
    /** Away. */
    ABSENT;

    /** Whether the member itself hears and speaks. */
    public boolean isThere() {
        return this == PRESENT || this == REMOTE;
    }
}
