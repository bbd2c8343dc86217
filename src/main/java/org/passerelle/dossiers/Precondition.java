package org.passerelle.dossiers;

import java.time.LocalDate;

/** What an authority must be in order with before it files (domain.md §0, 4): three facts that are kept outside. */
public enum Precondition {
    /** The technical and financial reports of earlier projects are filed (E05). */
    REPORTS("E05", Integer.MAX_VALUE),
    /** The authority's record in the Atlas was confirmed in the last twelve months (E06). */
    ATLAS("E06", 12),
    /** Last year's return of official development assistance is made (E07): until the next campaign ends. */
    ODA_RETURN("E07", 17);

    private final String rule;
    private final int months;

    Precondition(String rule, int months) {
        this.rule = rule;
        this.months = months;
    }

    /** The rule of D1 that it feeds. */
    public String rule() {
        return rule;
    }

    /** Whether what was said on a day no longer holds on another: an Atlas record is confirmed for twelve months. */
    boolean isStale(LocalDate said, LocalDate today) {
        return months != Integer.MAX_VALUE && said.plusMonths(months).isBefore(today);
    }
}
