package org.passerelle.funding;

import java.util.List;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** What may be asked of the ministry: domain.md §3.2, "Budget checks", and D2. */
enum Request implements BudgetCheck {
    /** The ministry pays in money only: it lends neither agents nor premises. */
    B3 {
        @Override
        public List<Finding> judge(Case plan) {
            return plan.ministryLines().stream()
                    .filter(i -> plan.plan().resources().get(i).kind() != ContributionKind.CASH)
                    .map(i -> Finding.blocking(
                            name(),
                            "resources." + i,
                            Evidence.of("part", plan.plan().resources().get(i).total())
                                    .figures()))
                    .toList();
        }
    },
    /** The request stays under the cap by rate alone (D2); the call's largest grant is B11's. */
    B4 {
        @Override
        public List<Finding> judge(Case plan) {
            Money asked = plan.plan().requested();
            return plan
                    .rateCap()
                    .filter(asked::isMoreThan)
                    .map(cap -> Finding.blocking(
                            name(),
                            plan.placeOfRequest(),
                            Evidence.of("asked", asked)
                                    .with("cap", cap)
                                    .with("excess", asked.minus(cap))
                                    .with("share", Percent.ratio(asked, plan.total()))
                                    .with("limit", Percent.ratio(cap, plan.total()))
                                    .with("version", plan.rules().rates())
                                    .with("rated", plan.unrated().isEmpty() ? "ALL" : "NOT")
                                    .with("unrated", plan.unrated())
                                    .figures()))
                    .stream()
                    .toList();
        }
    },
    /** The request lies between the call's smallest and largest grant. */
    B11 {
        @Override
        public List<Finding> judge(Case plan) {
            Money asked = plan.plan().requested();
            boolean within = !asked.isLessThan(plan.rules().minGrant())
                    && !asked.isMoreThan(plan.rules().maxGrant());
            return within
                    ? List.of()
                    : List.of(Finding.blocking(
                            name(),
                            plan.placeOfRequest(),
                            Evidence.of("asked", asked)
                                    .with("least", plan.rules().minGrant())
                                    .with("most", plan.rules().maxGrant())
                                    .with("side", asked.isLessThan(plan.rules().minGrant()) ? "BELOW" : "ABOVE")
                                    .figures()));
        }
    }
}
