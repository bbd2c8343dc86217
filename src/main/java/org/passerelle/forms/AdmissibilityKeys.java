package org.passerelle.forms;

import java.util.Set;

/** The keys of {@code forms/admissibility.form} that Java knows; marked {@code java} in the file. */
public final class AdmissibilityKeys {

    /** ADMISSIBLE, INCOMPLETE or INADMISSIBLE. */
    public static final String VERDICT = "verdict";
    /** Codes of domain.md D1 that explain a refusal, or OTHER. */
    public static final String REASONS = "reasons";

    public static final String COMMENT = "comment";

    /** The criteria that the form itself asks, by code. */
    public static final String CRITERIA = "criteria";
    /** Beside the form: the officer's result and comment for each line of the check list, by code. */
    public static final String CHECKS = "checks";

    public static final String RESULT = "result";

    static final Set<String> ALL = Set.of(VERDICT, REASONS, COMMENT);

    private AdmissibilityKeys() {}
}
