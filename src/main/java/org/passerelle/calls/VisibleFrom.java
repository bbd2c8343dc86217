package org.passerelle.calls;

/** From which stage something is shown, in the order of the procedure. Words: {@code visibleFrom.NAME}. */
public enum VisibleFrom {
    /** As soon as it is there. */
    ALWAYS,
    /** Once the reader has locked the own sheet; for whoever has none, once every sheet is. */
    OWN_SHEET_LOCKED,
    /** Once every opinion and sheet is in. */
    APPRAISED,
    /** Once the ranking was proposed to the committee. */
    RANKED,
    /** Once the results are published. */
    RELEASED,
    /** Never. */
    NEVER
}
