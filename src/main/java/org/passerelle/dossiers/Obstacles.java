package org.passerelle.dossiers;

/** Places of findings that no section of the form holds: the work is done on another page. */
public final class Obstacles {

    /** The lead's verification. */
    public static final String ORGANISATION = "organisation";
    /** Past reports, the Atlas and the return of aid (E05, E06, E07). */
    public static final String PRECONDITIONS = "preconditions";

    private Obstacles() {}
}
