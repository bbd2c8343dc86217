package org.passerelle.opinions;

/** What a consulted body says (domain.md §3.4). Words: {@code opinion.NAME}. */
public enum OpinionValue {
    /** In favour. */
    FAVOURABLE,
    /** In favour, provided that the conditions are met; they become conditions of the award. */
    FAVOURABLE_WITH_CONDITIONS,
    /** With reserves. */
    RESERVED,
    /** Against; not a veto, the committee must take a reasoned position (D11). */
    UNFAVOURABLE,
    /** Nothing was said in time; recorded by the clockwork alone, never as favourable. */
    DEEMED_SILENT
}
