package org.passerelle.people;

/** The tier of a foreign authority (domain.md §3.2 D); it need not be that of its French partner. */
public enum AuthorityLevel {
    /** Of the first tier under the State: a region, a Land, a governorate. */
    REGION,
    /** Between the two: a province, a county, a cercle. */
    PROVINCE,
    /** A town or a village. */
    MUNICIPALITY,
    /** Several of them together. */
    INTERMUNICIPAL,
    /** Anything that its country calls otherwise. */
    OTHER
}
