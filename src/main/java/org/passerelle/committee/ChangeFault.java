package org.passerelle.committee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * What keeps a change of the committee from standing (D5), with the figure of the way out. Words: {@code
 * committee.fault.KIND}.
 *
 * @param funder whom it concerns, by key; null where it is not about money
 * @param amount what mends it, in the funder's currency; zero where it is not about money
 */
public record ChangeFault(Kind kind, @Nullable String funder, Money amount) {

    /** What is wrong. */
    public enum Kind {
        /** A departure from the proposal says why. */
        REASON,
        /** The list takes no money, yet amounts are given. */
        UNFUNDED,
        /** A funder of whom something is wanted gives nothing: at most this. */
        LEFT_OUT,
        /** More than is wanted: at most this. */
        OVER,
        /** The main list serves all that is wanted: this; less is a partial award. */
        NOT_WHOLE,
        /** Less than the applicant declared viable: at least this. */
        UNVIABLE,
        /** One ratio for all funders of a joint fund, to the cent: this. */
        PARITY
    }

    private static final Money CENT = Money.of("0.01");

    /** Every fault of a change, in the order of the funders. */
    public static List<ChangeFault> of(SessionLine line, Deliberation.Change change) {
        List<ChangeFault> faults = new ArrayList<>();
        if (change.departsFrom(line) && change.reason().isBlank()) {
            faults.add(new ChangeFault(Kind.REASON, null, Money.ZERO));
        }
        if (!change.list().isFunded()) {
            change.grants().keySet().stream()
                    .limit(1)
                    .forEach(funder -> faults.add(new ChangeFault(Kind.UNFUNDED, funder, Money.ZERO)));
            return faults;
        }
        Map<String, Money> grants = change.grantsOf(line.wants());
        faults.addAll(ofMoney(line.wants(), line.viable(), grants, change.list()));
        return faults;
    }

    /**
     * What keeps amounts from being given, whole or in part.
     *
     * @param wants the most that each funder may give, the ministry first
     * @param viable the least that the applicant declared viable
     */
    public static List<ChangeFault> ofAmounts(Map<String, Money> wants, Money viable, Map<String, Money> grants) {
        return ofMoney(wants, viable, grants, RankingList.PARTIAL);
    }

    private static List<ChangeFault> ofMoney(
            Map<String, Money> wants, Money viable, Map<String, Money> grants, RankingList list) {
        List<ChangeFault> faults = new ArrayList<>(amounts(wants, grants, list));
        if (faults.isEmpty()) {
            faults.addAll(parity(wants, grants));
        }
        faults.addAll(viability(wants, viable, grants));
        return faults;
    }

    private static List<ChangeFault> amounts(Map<String, Money> wants, Map<String, Money> grants, RankingList list) {
        List<ChangeFault> faults = new ArrayList<>();
        wants.forEach((funder, want) -> {
            Money grant = grants.getOrDefault(funder, Money.ZERO);
            if (want.isPositive() && !grant.isPositive()) {
                faults.add(new ChangeFault(Kind.LEFT_OUT, funder, want));
            } else if (grant.isMoreThan(want) || grant.isNegative()) {
                faults.add(new ChangeFault(Kind.OVER, funder, want));
            } else if (list == RankingList.MAIN && grant.isLessThan(want)) {
                faults.add(new ChangeFault(Kind.NOT_WHOLE, funder, want));
            }
        });
        grants.keySet().stream()
                .filter(funder -> !wants.containsKey(funder))
                .forEach(funder -> faults.add(new ChangeFault(Kind.OVER, funder, Money.ZERO)));
        return faults;
    }

    /** A funded project never gets less than what the applicant declared viable (domain.md §2.4). */
    private static List<ChangeFault> viability(Map<String, Money> wants, Money viable, Map<String, Money> grants) {
        String ministry = wants.keySet().iterator().next();
        boolean enough = !grants.getOrDefault(ministry, Money.ZERO).isLessThan(viable);
        return enough ? List.of() : List.of(new ChangeFault(Kind.UNVIABLE, ministry, viable));
    }

    /** The funder with the largest part of what is wanted of it sets the ratio; the others follow it, down to the cent. */
    private static List<ChangeFault> parity(Map<String, Money> wants, Map<String, Money> grants) {
        List<String> funders = wants.keySet().stream()
                .filter(f -> amount(wants, f).signum() > 0)
                .toList();
        String first = funders.stream()
                .reduce((one, other) -> gives(wants, grants, other, one) ? other : one)
                .orElseThrow();
        List<ChangeFault> faults = new ArrayList<>();
        for (String funder : funders) {
            Money due = due(wants, grants, funder, first);
            if (grants.getOrDefault(funder, Money.ZERO).plus(CENT).isLessThan(due)) {
                faults.add(new ChangeFault(Kind.PARITY, funder, due));
            }
        }
        return faults;
    }

    /** grant(a) ÷ want(a) > grant(b) ÷ want(b), as products (ADR 0021). */
    private static boolean gives(Map<String, Money> wants, Map<String, Money> grants, String a, String b) {
        return product(grants, a, wants, b).compareTo(product(grants, b, wants, a)) > 0;
    }

    private static Money due(Map<String, Money> wants, Map<String, Money> grants, String funder, String first) {
        return new Money(product(wants, funder, grants, first).divide(amount(wants, first), 2, RoundingMode.DOWN));
    }

    private static BigDecimal product(Map<String, Money> some, String funder, Map<String, Money> others, String other) {
        return amount(some, funder).multiply(amount(others, other));
    }

    private static BigDecimal amount(Map<String, Money> amounts, String funder) {
        return amounts.getOrDefault(funder, Money.ZERO).amount();
    }
}
