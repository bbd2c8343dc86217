package org.passerelle.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.shared.Money;

/**
 * A dossier before the committee, with all that ranks it and all that it may receive.
 *
 * @param key its number
 * @param mean mean of the score sheets, of 100, two decimals
 * @param sdgMean mean of criterion C4, of 5
 * @param reciprocityMean mean of criterion C2, of 5
 * @param favoured a new partnership, or a country with few of them
 * @param requested what is asked of the first funder
 * @param wants by funder, in its own currency: the least of request, cap and the committee's own amount; a funder of whom
 *     nothing is wanted may be left out
 * @param minimumViable below it, in the first funder's currency, the project cannot be done
 * @param due the years in which what it receives falls due
 */
public record Candidate(
        String key,
        BigDecimal mean,
        BigDecimal sdgMean,
        BigDecimal reciprocityMean,
        boolean favoured,
        Money requested,
        Instant submittedAt,
        Map<String, Money> wants,
        Money minimumViable,
        DueYears due) {

    /** @throws IllegalArgumentException when something negative is wanted */
    public Candidate {
        if (wants.values().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException(key + " wants a negative grant: " + wants);
        }
        wants = Collections.unmodifiableMap(new LinkedHashMap<>(wants));
    }

    /** What it wants of a funder; zero where nothing. */
    public Money want(String funder) {
        return wants.getOrDefault(funder, Money.ZERO);
    }
}
