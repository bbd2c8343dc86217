package org.passerelle.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;

/**
 * What raises a funder's envelope once a call is open (domain.md §2.4): credits that its act gives.
 *
 * @param funder its key in the call
 * @param year in which they may fall due, where the funder bounds its years (ADR 0122); null elsewhere
 * @param amount in the funder's currency
 * @param reference of the act that gives them
 */
public record ExtraCredits(
        String funder, @Nullable Integer year, @Nullable Money amount, String reference, String reason) {

    public ExtraCredits {
        reference = reference.strip();
        reason = reason.strip();
    }

    /** What is missing or does not fit the call. */
    List<Finding> findings(CallDefinition call) {
        List<Finding> findings = new ArrayList<>();
        Optional<Funder> paid = call.funder(funder);
        if (paid.isEmpty()) {
            findings.add(Finding.blocking("CREDITS_FUNDER", "funder", Map.of()));
        }
        if (amount == null || !amount.isPositive()) {
            findings.add(Finding.blocking("CREDITS_AMOUNT", "amount", Map.of()));
        }
        if (paid.filter(each -> !fits(each)).isPresent()) {
            findings.add(Finding.blocking("CREDITS_YEAR", "year", Map.of("years", years(paid.get()))));
        }
        if (reference.isEmpty()) {
            findings.add(Finding.blocking("CREDITS_REFERENCE", "reference", Map.of()));
        }
        if (reason.isEmpty()) {
            findings.add(Finding.blocking("CREDITS_REASON", "reason", Map.of()));
        }
        return findings;
    }

    private boolean fits(Funder paid) {
        return paid.boundsYears() ? year != null && paid.years().containsKey(year) : year == null;
    }

    private static String years(Funder paid) {
        return paid.boundsYears()
                ? String.join(
                        ", ",
                        paid.years().keySet().stream().map(String::valueOf).toList())
                : "–";
    }
}
