package org.passerelle.committee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * What the funders of a call have, or have left, each in its own currency: in all, and by year where a funder bounds its years
 * (D5, ADR 0122). Everything that is asked of an envelope is asked here. Less than nothing is an excess.
 *
 * @param whole by funder, the granting ministry first
 * @param years of those funders alone that bound their years; in a year that is not there, nothing
 */
public record Envelopes(Map<String, Money> whole, Map<String, SortedMap<Integer, Money>> years) {

    /**
     * What is given beyond an envelope.
     *
     * @param year null where the whole envelope is exceeded
     */
    public record Excess(String funder, @Nullable Integer year, Money amount) {}

    public Envelopes {
        whole = Collections.unmodifiableMap(new LinkedHashMap<>(whole));
        Map<String, SortedMap<Integer, Money>> copy = new LinkedHashMap<>();
        years.forEach((funder, amounts) -> copy.put(funder, Collections.unmodifiableSortedMap(new TreeMap<>(amounts))));
        years = Collections.unmodifiableMap(copy);
    }

    /** What the funders put in a call. */
    public static Envelopes of(CallDefinition call) {
        Map<String, Money> whole = new LinkedHashMap<>();
        Map<String, SortedMap<Integer, Money>> years = new LinkedHashMap<>();
        for (Funder funder : call.funders()) {
            whole.put(funder.key(), funder.envelope());
            if (funder.boundsYears()) {
                years.put(funder.key(), funder.years());
            }
        }
        return new Envelopes(whole, years);
    }

    /** Envelopes that bound no year. */
    public static Envelopes of(Map<String, Money> whole) {
        return new Envelopes(whole, Map.of());
    }

    /** Whether a funder bounds its years. */
    public boolean boundYears() {
        return !years.isEmpty();
    }

    public Money of(String funder) {
        return whole.getOrDefault(funder, Money.ZERO);
    }

    /** Less what a dossier is given. */
    public Envelopes minus(Map<String, Money> grants, DueYears due) {
        return changed(grants, due, Money::negated);
    }

    /**
     * Less what several dossiers are given.
     *
     * @param due by dossier; nothing where no year is bounded
     */
    public Envelopes minus(Map<DossierId, Map<String, Money>> grants, Map<DossierId, DueYears> due) {
        Envelopes less = this;
        for (Map.Entry<DossierId, Map<String, Money>> each : grants.entrySet()) {
            less = less.minus(each.getValue(), due.getOrDefault(each.getKey(), DueYears.UNKNOWN));
        }
        return less;
    }

    /** With what a dossier gives back. */
    public Envelopes plus(Map<String, Money> grants, DueYears due) {
        return changed(grants, due, UnaryOperator.identity());
    }

    /** Less what others are. */
    public Envelopes minus(Envelopes others) {
        Map<String, Money> less = new LinkedHashMap<>(whole);
        others.whole.forEach((funder, amount) -> less.merge(funder, amount.negated(), Money::plus));
        Map<String, SortedMap<Integer, Money>> byYear = copyOfYears();
        byYear.forEach((funder, amounts) ->
                others.yearsOf(funder).forEach((year, amount) -> amounts.merge(year, amount.negated(), Money::plus)));
        return new Envelopes(less, byYear);
    }

    /** The same with nothing where something is exceeded. */
    public Envelopes withoutExcess() {
        Map<String, Money> least = new LinkedHashMap<>(whole);
        least.replaceAll((funder, amount) -> amount.max(Money.ZERO));
        Map<String, SortedMap<Integer, Money>> byYear = copyOfYears();
        byYear.values().forEach(amounts -> amounts.replaceAll((year, amount) -> amount.max(Money.ZERO)));
        return new Envelopes(least, byYear);
    }

    /** What a funder has in each year that it bounds; empty where it bounds none. */
    public SortedMap<Integer, Money> yearsOf(String funder) {
        return years.getOrDefault(funder, Collections.emptySortedMap());
    }

    /** Every excess, in the order of the funders, of the whole before that of the years. */
    public List<Excess> excesses() {
        List<Excess> excesses = new ArrayList<>();
        whole.forEach((funder, amount) -> {
            if (amount.isNegative()) {
                excesses.add(new Excess(funder, null, amount.negated()));
            }
            yearsOf(funder).forEach((year, part) -> {
                if (part.isNegative()) {
                    excesses.add(new Excess(funder, year, part.negated()));
                }
            });
        });
        return excesses;
    }

    /** Where more would be given than is left, in the same order; empty where all can be given. */
    public List<Bound> lacking(Map<String, Money> grants, DueYears due) {
        return bounds(grants, due).stream().filter(Bound::isShort).toList();
    }

    /** All that bounds what is wanted, in the order of the funders. */
    List<Bound> bounds(Map<String, Money> wants, DueYears due) {
        List<Bound> bounds = new ArrayList<>();
        wants.forEach((funder, want) -> {
            if (want.isPositive()) {
                bounds.add(Bound.ofWhole(funder, want, of(funder)));
                if (years.containsKey(funder)) {
                    bounds.addAll(boundsOfYears(funder, want, due));
                }
            }
        });
        return bounds;
    }

    private List<Bound> boundsOfYears(String funder, Money want, DueYears due) {
        SortedMap<Integer, Money> asked = due.askedOf(funder);
        Money inAll = Money.sum(asked.values());
        Map<Integer, Money> parts = due.of(funder, want);
        List<Bound> bounds = new ArrayList<>();
        asked.forEach((year, share) -> {
            if (share.isPositive()) {
                Money left = yearsOf(funder).getOrDefault(year, Money.ZERO);
                Money part = parts.getOrDefault(year, Money.ZERO);
                bounds.add(Bound.ofYear(funder, year, part, left, want, share, inAll));
            }
        });
        return bounds;
    }

    private Envelopes changed(Map<String, Money> grants, DueYears due, UnaryOperator<Money> sign) {
        Map<String, Money> changed = new LinkedHashMap<>(whole);
        Map<String, SortedMap<Integer, Money>> byYear = copyOfYears();
        grants.forEach((funder, grant) -> {
            changed.merge(funder, sign.apply(grant), Money::plus);
            SortedMap<Integer, Money> amounts = byYear.get(funder);
            if (amounts != null) {
                due.of(funder, grant).forEach((year, part) -> amounts.merge(year, sign.apply(part), Money::plus));
            }
        });
        return new Envelopes(changed, byYear);
    }

    private Map<String, SortedMap<Integer, Money>> copyOfYears() {
        Map<String, SortedMap<Integer, Money>> copy = new LinkedHashMap<>();
        years.forEach((funder, amounts) -> copy.put(funder, new TreeMap<>(amounts)));
        return copy;
    }
}
