package org.passerelle.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.shared.Money;

/** Builds candidates: {@code aCandidate("0001").scoring("82.50").wanting("MEAE", "150000").viableFrom("110000").build()}. */
final class Candidates {

    private final String key;
    private final Map<String, Money> wants = new LinkedHashMap<>();
    private final Map<String, SortedMap<Integer, Money>> due = new LinkedHashMap<>();
    private BigDecimal mean = new BigDecimal("70.00");
    private BigDecimal sdg = new BigDecimal("3.50");
    private BigDecimal reciprocity = new BigDecimal("3.50");
    private boolean favoured;
    private Money requested = Money.of(10_000);
    private Instant submittedAt = Instant.parse("2027-03-01T10:00:00Z");
    private Money minimumViable = Money.ZERO;

    private Candidates(String key) {
        this.key = key;
    }

    static Candidates aCandidate(String key) {
        return new Candidates(key);
    }

    Candidates scoring(String points) {
        mean = new BigDecimal(points);
        return this;
    }

    Candidates withSdg(String points) {
        sdg = new BigDecimal(points);
        return this;
    }

    Candidates withReciprocity(String points) {
        reciprocity = new BigDecimal(points);
        return this;
    }

    Candidates favoured() {
        favoured = true;
        return this;
    }

    Candidates requesting(String amount) {
        requested = Money.of(amount);
        return this;
    }

    Candidates submittedAt(String instant) {
        submittedAt = Instant.parse(instant);
        return this;
    }

    Candidates wanting(String funder, String amount) {
        wants.put(funder, Money.of(amount));
        return this;
    }

    Candidates viableFrom(String amount) {
        minimumViable = Money.of(amount);
        return this;
    }

    /** In which proportions what is asked of a funder falls due by year, from the first one. */
    Candidates falling(String funder, int first, String... amounts) {
        SortedMap<Integer, Money> years = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            years.put(first + i, Money.of(amounts[i]));
        }
        due.put(funder, years);
        return this;
    }

    Candidate build() {
        return new Candidate(
                key, mean, sdg, reciprocity, favoured, requested, submittedAt, wants, minimumViable, new DueYears(due));
    }
}
