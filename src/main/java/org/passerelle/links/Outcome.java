package org.passerelle.links;

import org.passerelle.files.FileProblem;

/** How an act behind a link ended; its words are {@code told.NAME}. */
public enum Outcome {
    /** The draft is kept, nothing else happened. */
    KEPT,
    /** A code is on its way. */
    CODE_SENT,
    /** A code was asked for too soon or too often. */
    TOO_MANY,
    /** Not the code that is awaited. */
    WRONG_CODE,
    /** Name, position or an amount is missing. */
    INCOMPLETE,
    /** The scan is of no kind that is taken, or not of the kind that its name says. */
    SCAN_KIND,
    /** No scan was chosen, or one without a byte. */
    SCAN_EMPTY,
    /** The scan weighs too much. */
    SCAN_TOO_LARGE,
    /** The scan is damaged, protected, or holds more than pages. */
    SCAN_REFUSED,
    /** The virus scanner did not answer. */
    SCAN_LATER,
    /** The partner is committed. */
    CONFIRMED,
    /** It was before. */
    ALREADY,
    /** The lead's draft takes nothing any more. */
    CLOSED,
    /** The link does not hold. */
    GONE;

    /** The field beside which it is told, which takes the focus; empty for what is told at the head of the page. */
    String field() {
        return switch (this) {
            case CODE_SENT, WRONG_CODE -> "code";
            case SCAN_KIND, SCAN_EMPTY, SCAN_TOO_LARGE, SCAN_REFUSED, SCAN_LATER -> "scan";
            case KEPT, TOO_MANY, INCOMPLETE, CONFIRMED, ALREADY, CLOSED, GONE -> "";
        };
    }

    /** What a partner is told of a file that is not taken in. */
    static Outcome of(FileProblem problem) {
        return switch (problem) {
            case FILE_EMPTY -> SCAN_EMPTY;
            case FILE_TOO_LARGE -> SCAN_TOO_LARGE;
            case FILE_NAME, FILE_KIND, FILE_MISMATCH -> SCAN_KIND;
            case FILE_NOT_SCANNED -> SCAN_LATER;
            case FILE_MALFORMED,
                    FILE_BOMB,
                    FILE_POLYGLOT,
                    FILE_ENCRYPTED,
                    FILE_SCRIPT,
                    FILE_EMBEDDED,
                    FILE_LAUNCH,
                    FILE_INFECTED -> SCAN_REFUSED;
        };
    }
}
