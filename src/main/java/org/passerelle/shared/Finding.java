package org.passerelle.shared;

import java.util.List;
import java.util.Map;

/**
 * What a rule says of an answer or a budget: something that the user can mend. The words are the keys
 * {@code finding.CODE} (what is wrong) and {@code finding.CODE.wayOut}; both take {@code evidence} as named arguments.
 *
 * @param code the rule: B1…B16, E01…E17, REQUIRED_FIELD, MISSING_DOCUMENT, INVALID_VALUE
 * @param place the field, the line or the year concerned ({@code title}, {@code budget.2027}); empty for the whole
 * @param severity whether it blocks submission
 * @param evidence the figures of the rule, as plain text or decimals: {@code asked=24000.00}, {@code cap=18000.00}
 */
public record Finding(String code, String place, Severity severity, Map<String, Object> evidence) {

    /** Whether a finding stops the act or only tells. */
    public enum Severity {
        /** Stops submission until it is mended. */
        BLOCKING,
        /** Is shown and never stops. */
        WARNING
    }

    public Finding {
        evidence = Map.copyOf(evidence);
    }

    public static Finding blocking(String code, String place, Map<String, Object> evidence) {
        return new Finding(code, place, Severity.BLOCKING, evidence);
    }

    public static Finding warning(String code, String place, Map<String, Object> evidence) {
        return new Finding(code, place, Severity.WARNING, evidence);
    }

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }

    /** Those that stop the act, in their order. */
    public static List<Finding> blocking(List<Finding> findings) {
        return findings.stream().filter(Finding::blocks).toList();
    }
}
