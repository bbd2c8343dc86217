package org.passerelle.dossiers;

/** The keys of {@code forms/dossier.form} that Java reads; every other answer only passes through. */
public final class Question {

    public static final String TITLE = "title";
    public static final String ACRONYM = "acronym";
    public static final String SUMMARY = "summary";
    public static final String STARTS_ON = "startsOn";
    public static final String ENDS_ON = "endsOn";
    public static final String THEME = "theme";
    public static final String SDGS = "sdgs";
    /** NEW or CONTINUATION. */
    public static final String PARTNERSHIP = "partnership";
    /** GREEN, YELLOW, ORANGE or RED. */
    public static final String SECURITY_ZONE = "securityZone";

    /** Whether the foreign part is signed jointly (E14). */
    public static final String JOINT_SIGNATURE = "jointSignature";

    private Question() {}
}
