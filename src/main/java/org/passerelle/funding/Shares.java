package org.passerelle.funding;

import static org.passerelle.funding.ContributionKind.CASH;
import static org.passerelle.funding.ContributionKind.IN_KIND;
import static org.passerelle.funding.Evidence.largest;
import static org.passerelle.funding.Evidence.missing;
import static org.passerelle.funding.Evidence.reaches;
import static org.passerelle.funding.Evidence.staysWithin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * The shares that a call asks for or limits: domain.md §3.2, "Budget checks". All are compared exactly, and told beside
 * the largest of the lines concerned.
 */
enum Shares implements BudgetCheck {
    /** The French authorities bring at least the call's share of the total (10 % in 2025). */
    B5 {
        @Override
        public List<Finding> judge(Case plan) {
            String place = plan.placeOfResource(r -> r.source().isFrenchAuthority());
            return atLeast(place, plan.french(), plan.rules().minFrenchShare(), plan.total());
        }
    },
    /** Valued contributions are at most the call's share of what the French authorities bring (50 % in 2025). */
    B6 {
        @Override
        public List<Finding> judge(Case plan) {
            Predicate<Resource> inKind = r -> r.source().isFrenchAuthority() && r.kind() == IN_KIND;
            String place = plan.placeOfResource(inKind);
            return atMost(place, plan.plan().from(inKind), plan.rules().maxFrenchInKind(), plan.french());
        }
    },
    /** The foreign authorities bring at least the call's share, where one is set (10 % in Senegal 2024). */
    B7 {
        @Override
        public List<Finding> judge(Case plan) {
            Predicate<Resource> foreign = r -> r.source() == ResourceSource.FOREIGN;
            Money part = plan.plan().from(foreign);
            return atLeast(plan.placeOfResource(foreign), part, plan.rules().minForeignShare(), plan.total());
        }
    },
    /** Administrative costs stay under the call's share of the total, where one is set. */
    B8 {
        @Override
        public List<Finding> judge(Case plan) {
            Percent limit = plan.rules().maxAdminShare();
            Predicate<Expense> admin = e -> e.category() == ExpenseCategory.ADMIN;
            return limit == null
                    ? List.of()
                    : atMost(plan.placeOfExpense(admin), plan.expenses(admin), limit, plan.total());
        }
    },
    /** Warning: contingency stays under 5 % of direct costs, the money spent on anything but itself and administration. */
    B9 {
        @Override
        public List<Finding> judge(Case plan) {
            Predicate<Expense> contingency = e -> e.category() == ExpenseCategory.CONTINGENCY;
            Money direct = plan.expenses(e -> e.kind() == CASH && !INDIRECT.contains(e.category()));
            String place = plan.placeOfExpense(contingency);
            return warnings(atMost(place, plan.expenses(contingency), Percent.of(5), direct));
        }
    },
    /** Monitoring and evaluation takes at least the call's share of the total (7 % in Mexico 2016). */
    B10 {
        @Override
        public List<Finding> judge(Case plan) {
            Predicate<Expense> monitoring = e -> e.category() == ExpenseCategory.MEAL;
            Money part = plan.expenses(monitoring);
            return atLeast(plan.placeOfExpense(monitoring), part, plan.rules().minMonitoringShare(), plan.total());
        }
    },
    /**
     * Warning: all State money together, ministry and development agency, stays under 80 % of the total. While nothing is
     * spent there is no total, and other rules ask for it.
     */
    B16 {
        @Override
        public List<Finding> judge(Case plan) {
            Predicate<Resource> state = r -> r.source().isOfState();
            Money part = plan.plan().from(state);
            return plan.total().isZero()
                    ? List.of()
                    : warnings(atMost(plan.placeOfResource(state), part, StateShare.MOST, plan.total()));
        }
    };

    private static final Set<ExpenseCategory> INDIRECT = Set.of(ExpenseCategory.ADMIN, ExpenseCategory.CONTINGENCY);

    List<Finding> atLeast(String place, Money part, Percent share, Money whole) {
        return reaches(part, share, whole)
                ? List.of()
                : List.of(Finding.blocking(
                        name(),
                        place,
                        figures(part, share, whole)
                                .with("missing", missing(part, share, whole))
                                .figures()));
    }

    List<Finding> atMost(String place, Money part, Percent share, Money whole) {
        return staysWithin(part, share, whole)
                ? List.of()
                : List.of(Finding.blocking(
                        name(),
                        place,
                        figures(part, share, whole)
                                .with("most", mostInside(part, share, whole))
                                .figures()));
    }

    /** For B6 the part is inside the whole: less of the one makes less of the other. */
    private Money mostInside(Money part, Percent share, Money whole) {
        return this == B6 ? mostBeside(whole.minus(part), share) : largest(share, whole);
    }

    private static Money mostBeside(Money rest, Percent share) {
        BigDecimal restShare = BigDecimal.valueOf(100).subtract(share.value());
        return new Money(rest.amount().multiply(share.value()).divide(restShare, 2, RoundingMode.DOWN));
    }

    private static Evidence figures(Money part, Percent share, Money whole) {
        return Evidence.of("part", part)
                .with("whole", whole)
                .with("share", Percent.ratio(part, whole))
                .with("limit", share);
    }

    private static List<Finding> warnings(List<Finding> findings) {
        return findings.stream()
                .map(f -> Finding.warning(f.code(), f.place(), f.evidence()))
                .toList();
    }
}
