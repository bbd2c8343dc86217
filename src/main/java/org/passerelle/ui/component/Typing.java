package org.passerelle.ui.component;

/** When what is typed is told to the server (ADR 0031). */
final class Typing {

    /** Pauses shorter than this, in milliseconds, are not told. */
    static final int PAUSE_MILLIS = 600;

    private Typing() {}
}
