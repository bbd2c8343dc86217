package org.passerelle.synthesis;

/** Why a page that was finished does not say any more what holds. Words: {@code overtaken.NAME}. */
public enum Overtaken {
    /** The officer opened a locked sheet again: its total does not count. */
    SHEET_OPENED,
    /** A locked sheet was annulled for a conflict of interest. */
    SHEET_ANNULLED,
    /** A body replaced its opinion. */
    OPINION_REPLACED
}
