package org.passerelle.funding;

/** How a plan may be changed so that a share keeps its rule again. Words: {@code remedy.NAME}. */
public enum RemedyKind {
    /** Less of the ministry and as much more of a named resource in money; the total stays. */
    SWAP,
    /** More of a named resource in money and as much more expenses; the ministry's part stays. */
    GROW,
    /** Less of the ministry and as much less expenses. */
    SHRINK
}
