package org.passerelle.calls;

/** The kind of call; it drives sections and decision tables (domain.md §3.1). Words: {@code scheme.NAME}. */
public enum FundingScheme {
    /** General call of one year. */
    GENERALIST_ANNUAL,
    /** General call of three years. */
    GENERALIST_TRIENNIAL,
    /** Call on one theme, such as youth. */
    THEMATIC,
    /** Two States, two envelopes, parity. */
    JOINT_FUND,
    /** "Clés en main": led by associations or GIPs with several authorities. */
    TURNKEY,
    /** Expertise missions. */
    EXPERTISE,
    /** Emergency fast track. */
    EMERGENCY
}
