package org.passerelle.funding;

/** How a country stands in the list of aid recipients; it chooses the maximum rate (D2). */
public enum CountryGroup {
    /** Least developed country. */
    LDC,
    /** Other country eligible for official development assistance. */
    ODA_OTHER,
    /** Not eligible for official development assistance. */
    NON_ODA
}
