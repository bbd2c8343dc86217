package org.passerelle.synthesis;

/**
 * What must be fulfilled before a grant is paid (D11): it is proposed with the synthesis and goes on into the minutes, the
 * decision and the letter.
 *
 * @param words as the applicant reads them
 */
public record Condition(Kind kind, String words) {

    /** The most characters of its wording. */
    public static final int MOST_CHARACTERS = 250;

    /** What it is about. Words: {@code conditionKind.NAME}. */
    public enum Kind {
        /** A consulted body asks for it. */
        OPINION,
        /** A document is handed in. */
        DOCUMENT,
        /** Another funder confirms its part. */
        FUNDING,
        /** The project is changed. */
        PROJECT,
        /** The people on the spot are kept safe. */
        SECURITY
    }

    Condition stripped() {
        return new Condition(kind, words.strip());
    }
}
