package org.passerelle.calls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows the decisions.
 *
 * @param waitingListUntil the last day of the waiting list; absent: 31 December of the year of the closing (domain.md §2.3,
 *     step 15)
 */
public record DecisionRules(@Nullable LocalDate waitingListUntil) {

    public static final DecisionRules DEFAULT = new DecisionRules(null);
}
