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

    /** What the ministry grants in part, euros, where the officer departs from the committee. */
    public static final String AMOUNT = "amount";
    /** Why the decision differs from the committee. */
    public static final String DEPARTURE = "departure";
    /** The paragraph of reasons in French, as it is drafted or as a human has it. */
    public static final String PARAGRAPH = "paragraph";
    /** The same in English. */
    public static final String PARAGRAPH_EN = "paragraphEn";

    static final Set<String> ALL = Set.of(
            OUTCOME,
            AMOUNT,
            DEPARTURE,
            REASONS,
            PARAGRAPH,
            PARAGRAPH_EN,
            REASON_TEXT,
            CONDITIONS,
            CONDITIONS + "." + CONDITION);

    private DecisionKeys() {}
}
