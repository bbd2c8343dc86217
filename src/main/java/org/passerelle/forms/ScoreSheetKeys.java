package org.passerelle.forms;

import java.util.Set;

/** The keys of {@code forms/score-sheet.form} that Java knows; marked {@code java} in the file. */
public final class ScoreSheetKeys {

    public static final String NO_CONFLICT = "noConflict";
    /** One item for each criterion of the call's grid. */
    public static final String SCORES = "scores";
    /** Within an item: the criterion's code. */
    public static final String CRITERION = "criterion";
    /** Within an item: 0 to 5 by steps of 0.5. */
    public static final String SCORE = "score";
    /** Within an item: due where the score is 2 or less, or 5. */
    public static final String COMMENT = "comment";
    /** FUND, FUND_PARTIALLY or DO_NOT_FUND. */
    public static final String RECOMMENDATION = "recommendation";
    /** Euros, at most what is asked. */
    public static final String PROPOSED_AMOUNT = "proposedAmount";

    public static final String STRENGTHS = "strengths";
    public static final String WEAKNESSES = "weaknesses";

    static final Set<String> ALL = Set.of(
            NO_CONFLICT,
            SCORES,
            SCORES + "." + CRITERION,
            SCORES + "." + SCORE,
            SCORES + "." + COMMENT,
            RECOMMENDATION,
            PROPOSED_AMOUNT,
            STRENGTHS,
            WEAKNESSES);

    private ScoreSheetKeys() {}
}
