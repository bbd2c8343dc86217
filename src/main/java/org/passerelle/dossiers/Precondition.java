package org.passerelle.dossiers;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;

/** What an authority must be in order with before it files (domain.md §0, 4): three facts that are kept outside. */
public enum Precondition {
    /** The technical and financial reports of earlier projects are filed (E05). */
    REPORTS("E05") {
        @Override
        boolean isStale(LocalDate said, LocalDate today) {
            return false;
        }
    },
    /** The authority's record in the Atlas was confirmed in the last twelve months (E06). */
    ATLAS("E06") {
        @Override
        boolean isStale(LocalDate said, LocalDate today) {
            return said.plusMonths(12).isBefore(today);
        }
    },
    /** Last year's return of official development assistance is made (E07), until the next campaign has closed. */
    ODA_RETURN("E07") {
        @Override
        boolean isStale(LocalDate said, LocalDate today) {
            return today.isAfter(CAMPAIGN_CLOSES.atYear(said.getYear() + 1));
        }
    };

    /** Returns of the year before are made from 15 April to 31 May (domain.md §2.5). */
    private static final MonthDay CAMPAIGN_CLOSES = MonthDay.of(5, 31);

    private final String rule;

    Precondition(String rule) {
        this.rule = rule;
    }

    /** The rule of D1 that it feeds. */
    public String rule() {
        return rule;
    }

    /** The one that feeds a rule of D1, where one does. */
    static Optional<Precondition> of(String rule) {
        return Arrays.stream(values()).filter(p -> p.rule.equals(rule)).findFirst();
    }

    /** Whether what was said on a day no longer holds on another. */
    abstract boolean isStale(LocalDate said, LocalDate today);
}
