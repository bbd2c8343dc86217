package org.passerelle.dossiers;

import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the check list of admissibility (domain.md §3.3). Words: {@code check.CODE} names it,
 * {@code check.CODE.RESULT} tells what the rule looked at.
 *
 * @param code a rule of D1 ({@code E01}…{@code E17}) or the type of a document (D3)
 * @param automatic what the rules find by themselves
 * @param evidence what they looked at, as plain text: dates as ISO days, amounts with two decimals, codes
 */
public record Check(String code, Result automatic, Map<String, Object> evidence) {

    /** What a check finds. Words: {@code checkResult.NAME}. */
    public enum Result {
        /** The condition is met. */
        PASS,
        /** The condition is not met. */
        FAIL,
        /** The service does not hold what would tell; the officer judges by reading. */
        UNKNOWN
    }

    public Check {
        evidence = new TreeMap<>(evidence);
    }

    /** Whether it is about a document rather than a rule of D1. */
    public boolean concernsDocument() {
        return !code.matches("E\\d\\d");
    }
}
