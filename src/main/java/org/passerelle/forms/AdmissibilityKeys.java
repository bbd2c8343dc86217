package org.passerelle.forms;

import java.util.Set;

/** The keys of {@code forms/admissibility.form} that Java knows; marked {@code java} in the file. */
public final class AdmissibilityKeys {

    /** ADMISSIBLE or INADMISSIBLE. */
    public static final String VERDICT = "verdict";
    /** Codes of domain.md D1 that explain a refusal, or OTHER. */
    public static final String REASONS = "reasons";

    public static final String COMMENT = "comment";

    static final Set<String> ALL = Set.of(VERDICT, REASONS, COMMENT);

    private AdmissibilityKeys() {}
}
