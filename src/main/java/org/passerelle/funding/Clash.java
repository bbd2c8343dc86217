package org.passerelle.funding;

/**
 * Two rules that no single change keeps together: what the first asks for takes away what the second needs.
 *
 * @param first the rule that asks for a larger change: {@code B4}
 * @param second the rule that the change would break or leave broken: {@code B11}, or {@link #LEAST_VIABLE}
 */
public record Clash(String first, String second) {

    /** The least viable grant, which no request goes under (domain.md §3.2 P). */
    public static final String LEAST_VIABLE = "LEAST_VIABLE";
}
