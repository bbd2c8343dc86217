package org.passerelle.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.calls.CallDefinition;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;

/** The answers about money as a plan, all in the call's first year: enough to ask the budget's own rules. */
final class Sketch {

    private final Given given;
    private final int year;
    private final String ministry;

    Sketch(Given given, CallDefinition call) {
        this.given = given;
        this.year = call.years().get(0);
        this.ministry = call.mainFunder().name();
    }

    /** As the rules judge it: the whole cost is one expense. */
    FundingPlan judged() {
        List<Expense> expenses = total().stream()
                .map(total -> new Expense(ExpenseCategory.HR, "", ContributionKind.CASH, null, amounts(total)))
                .toList();
        return plan(expenses, "");
    }

    /** As a draft begins with it: what is asked and brought, without an expense that nobody named. */
    FundingPlan begun(String lead) {
        return plan(List.of(), lead);
    }

    private FundingPlan plan(List<Expense> expenses, String lead) {
        List<CountryPart> countries = given.country().stream()
                .map(country -> new CountryPart(country, total().orElse(Money.ZERO)))
                .toList();
        List<Resource> resources = new ArrayList<>();
        given.money(Question.GRANT)
                .ifPresent(grant -> resources.add(resource(ResourceSource.MINISTRY, ministry, grant)));
        given.money(Question.FRENCH_SHARE)
                .ifPresent(share -> resources.add(resource(ResourceSource.FR_LEAD, lead, share)));
        return new FundingPlan(countries, null, expenses, resources, Money.ZERO);
    }

    private Optional<Money> total() {
        return given.money(Question.TOTAL);
    }

    private Resource resource(ResourceSource source, String organisation, Money amount) {
        return new Resource(source, organisation, ContributionKind.CASH, FundingStatus.REQUESTED, amounts(amount));
    }

    private TreeMap<Integer, Money> amounts(Money amount) {
        return new TreeMap<>(Map.of(year, amount));
    }
}
