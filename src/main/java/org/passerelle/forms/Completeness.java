package org.passerelle.forms;

/**
 * How far a section is.
 *
 * @param required questions and lists that must be answered, as things stand
 * @param answered how many of them are, and well
 * @param findings how many things are missing or wrong
 */
public record Completeness(int required, int answered, int findings) {

    static final Completeness NOTHING_ASKED = new Completeness(0, 0, 0);

    public boolean isComplete() {
        return findings == 0;
    }

    /** In whole percent, rounded down so that 100 means all; a section that requires nothing is at 100. */
    public int percent() {
        return required == 0 ? 100 : answered * 100 / required;
    }
}
