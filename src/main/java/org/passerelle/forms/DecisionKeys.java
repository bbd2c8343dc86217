package org.passerelle.forms;

import java.util.Set;

/** The keys of {@code forms/decision.form} that Java knows; marked {@code java} in the file. */
public final class DecisionKeys {

    /** AWARDED, PARTIALLY_AWARDED, WAITLISTED or REJECTED. */
    public static final String OUTCOME = "outcome";
    /** Codes R1 to R8 of domain.md §3.8. */
    public static final String REASONS = "reasons";

    public static final String REASON_TEXT = "reasonText";
    /** Items with a {@link #CONDITION} each: conditions precedent. */
    public static final String CONDITIONS = "conditions";
    /** The text of a condition, within its item. */
    public static final String CONDITION = "condition";

    /** The delegation of signature that the officer refers to. */
    public static final String DELEGATION = "delegation";

    static final Set<String> ALL =
            Set.of(OUTCOME, REASONS, REASON_TEXT, CONDITIONS, CONDITIONS + "." + CONDITION, DELEGATION);

    private DecisionKeys() {}
}
