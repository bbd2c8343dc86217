package org.passerelle.committee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.calls.Constraint;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * What awards come to, together: one funder's money by year, country group and main goal, and the call's published
 * constraints. A grant follows its dossier's own proportions.
 *
 * @param lists how many dossiers each list holds
 * @param goals by the number of the main goal; what names none is left out
 */
public record Balance(
        Map<RankingList, Integer> lists,
        SortedMap<Integer, Money> years,
        Map<CountryGroup, Money> groups,
        SortedMap<Integer, Money> goals,
        int countries,
        int newPartnerships,
        Money granted) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A constraint and how far these awards go.
     *
     * @param reached percent with one decimal, or a number
     */
    public record Counter(Constraint constraint, BigDecimal reached) {
        public boolean isMet() {
            return reached.compareTo(constraint.least()) >= 0;
        }
    }

    /**
     * @param outcomes a list and the amounts for each dossier
     * @param funder whose money is broken down
     */
    public static Balance of(Map<DossierId, Motion> outcomes, Map<DossierId, Traits> traits, String funder) {
        Map<RankingList, Integer> lists = new TreeMap<>();
        SortedMap<Integer, Money> years = new TreeMap<>();
        Map<CountryGroup, Money> groups = new TreeMap<>();
        SortedMap<Integer, Money> goals = new TreeMap<>();
        Set<CountryCode> countries = new HashSet<>();
        int fresh = 0;
        List<Money> granted = new ArrayList<>();
        for (Map.Entry<DossierId, Motion> each : outcomes.entrySet()) {
            lists.merge(each.getValue().list(), 1, Integer::sum);
            Traits trait = traits.get(each.getKey());
            Money grant = each.getValue().grants().getOrDefault(funder, Money.ZERO);
            if (trait == null || !grant.isPositive()) {
                continue;
            }
            granted.add(grant);
            trait.due().of(funder, grant).forEach((year, part) -> years.merge(year, part, Money::plus));
            Split.of(grant, trait.groups()).forEach((group, part) -> groups.merge(group, part, Money::plus));
            if (!trait.goal().isEmpty()) {
                goals.merge(Integer.valueOf(trait.goal()), grant, Money::plus);
            }
            countries.addAll(trait.countries().keySet());
            fresh += trait.newPartnership() ? 1 : 0;
        }
        return new Balance(lists, years, groups, goals, countries.size(), fresh, Money.sum(granted));
    }

    /** Each constraint with what is reached, in their order. */
    public List<Counter> counters(List<Constraint> constraints) {
        return constraints.stream()
                .map(constraint -> new Counter(constraint, reached(constraint)))
                .toList();
    }

    private BigDecimal reached(Constraint constraint) {
        return switch (constraint.kind()) {
            case SHARE_OF_GROUP -> share(groups.getOrDefault(CountryGroup.valueOf(constraint.of()), Money.ZERO));
            case SHARE_OF_GOAL -> share(goals.getOrDefault(Integer.valueOf(constraint.of()), Money.ZERO));
            case NEW_PARTNERSHIPS -> BigDecimal.valueOf(newPartnerships);
            case COUNTRIES -> BigDecimal.valueOf(countries);
        };
    }

    /** In percent of what is granted; rounded down, so that what is shown as met is met. */
    private BigDecimal share(Money part) {
        return granted.isZero()
                ? BigDecimal.ZERO
                : part.amount().multiply(HUNDRED).divide(granted.amount(), 1, RoundingMode.DOWN);
    }

    /** The same as a map that keeps the lists in their order, for tables. */
    public Map<RankingList, Integer> inOrder() {
        Map<RankingList, Integer> ordered = new LinkedHashMap<>();
        for (RankingList list : RankingList.values()) {
            ordered.put(list, lists.getOrDefault(list, 0));
        }
        return ordered;
    }
}
