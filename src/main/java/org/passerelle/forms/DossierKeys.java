package org.passerelle.forms;

import java.util.Set;

/** The keys of {@code forms/dossier.form} that Java knows; marked {@code java} in the file. */
public final class DossierKeys {

    public static final String TITLE = "title";
    public static final String ACRONYM = "acronym";
    public static final String SUMMARY = "summary";
    public static final String SUMMARY_EN = "summaryEn";
    /** First day of the project, ISO. */
    public static final String STARTS_ON = "startsOn";
    /** Last day of the project, ISO. */
    public static final String ENDS_ON = "endsOn";

    public static final String THEME = "theme";
    /** Sustainable development goals, the main one first, and from version 3 on their targets: {@code 6, 6.1, 5}. */
    public static final String SDGS = "sdgs";
    /** {@link #NEW} or {@link #CONTINUATION}; a continued partnership has an agreement in force (D3). */
    public static final String PARTNERSHIP = "partnership";
    /** Travel-advice zone: GREEN, YELLOW, ORANGE, RED (D3: a security note from ORANGE). */
    public static final String SECURITY_ZONE = "securityZone";
    /** The partners' commitments are quantified and given. */
    public static final String PARTNERS_COMMITTED = "partnersCommitted";
    /** The foreign part signs jointly; asked in a joint fund only (E14). */
    public static final String JOINT_SIGNATURE = "jointSignature";

    /** Value of {@link #PARTNERSHIP}. */
    public static final String NEW = "NEW";
    /** Value of {@link #PARTNERSHIP}. */
    public static final String CONTINUATION = "CONTINUATION";

    static final Set<String> ALL = Set.of(
            TITLE,
            ACRONYM,
            SUMMARY,
            SUMMARY_EN,
            STARTS_ON,
            ENDS_ON,
            THEME,
            SDGS,
            PARTNERSHIP,
            SECURITY_ZONE,
            PARTNERS_COMMITTED,
            JOINT_SIGNATURE);

    private DossierKeys() {}
}
