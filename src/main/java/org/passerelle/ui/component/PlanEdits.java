package org.passerelle.ui.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Costing;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.MultiCountry;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** The next plan after one act of the writer: a cell changed, a line added or taken out. */
final class PlanEdits {

    private PlanEdits() {}

    static FundingPlan expenses(FundingPlan plan, List<Expense> expenses) {
        return followed(new FundingPlan(
                plan.countries(), plan.multiCountry(), expenses, plan.resources(), plan.minimumViableGrant()));
    }

    static FundingPlan resources(FundingPlan plan, List<Resource> resources) {
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), plan.expenses(), resources, plan.minimumViableGrant());
    }

    static FundingPlan countries(FundingPlan plan, List<CountryPart> countries) {
        return followed(new FundingPlan(
                countries, plan.multiCountry(), plan.expenses(), plan.resources(), plan.minimumViableGrant()));
    }

    static FundingPlan option(FundingPlan plan, @Nullable MultiCountry option) {
        return new FundingPlan(plan.countries(), option, plan.expenses(), plan.resources(), plan.minimumViableGrant());
    }

    static FundingPlan minimum(FundingPlan plan, Money least) {
        return new FundingPlan(plan.countries(), plan.multiCountry(), plan.expenses(), plan.resources(), least);
    }

    /** How many amounts are worked out from a quantity. */
    static int quantities(FundingPlan plan) {
        return plan.expenses().stream()
                .map(Expense::costing)
                .mapToInt(costing -> costing == null ? 0 : costing.quantities().size())
                .sum();
    }

    /** The column of a side's lines that names them. */
    static String name(String side) {
        return side.equals("expenses") ? "label" : "organisation";
    }

    static int lines(FundingPlan plan, String side) {
        return switch (side) {
            case "expenses" -> plan.expenses().size();
            case "resources" -> plan.resources().size();
            default -> plan.countries().size();
        };
    }

    /** The plan with as many lines more on one side that nobody has written in yet. */
    static FundingPlan blanks(FundingPlan plan, String side, int count) {
        return side.equals("expenses")
                ? expenses(plan, followedBy(plan.expenses(), blankExpense(), count))
                : resources(plan, followedBy(plan.resources(), blankResource(), count));
    }

    static Expense blankExpense() {
        return new Expense(ExpenseCategory.HR, "", ContributionKind.CASH, null, new TreeMap<>());
    }

    static Resource blankResource() {
        return new Resource(ResourceSource.FR_LEAD, "", ContributionKind.CASH, FundingStatus.SECURED, new TreeMap<>());
    }

    private static <T> List<T> followedBy(List<T> lines, T line, int count) {
        return Stream.concat(lines.stream(), Collections.nCopies(count, line).stream())
                .toList();
    }

    static <T> List<T> replaced(List<T> lines, int index, UnaryOperator<T> change) {
        List<T> next = new ArrayList<>(lines);
        next.set(index, change.apply(lines.get(index)));
        return next;
    }

    static <T> List<T> without(List<T> lines, int index) {
        List<T> next = new ArrayList<>(lines);
        next.remove(index);
        return next;
    }

    static <T> List<T> with(List<T> lines, T line) {
        List<T> next = new ArrayList<>(lines);
        next.add(line);
        return next;
    }

    static SortedMap<Integer, Money> amount(SortedMap<Integer, Money> amounts, int year, Money amount) {
        SortedMap<Integer, Money> next = new TreeMap<>(amounts);
        if (amount.isZero()) {
            next.remove(year);
        } else {
            next.put(year, amount);
        }
        return next;
    }

    static Expense category(Expense line, ExpenseCategory category) {
        ContributionKind kind = category.isInKind() ? ContributionKind.IN_KIND : ContributionKind.CASH;
        return headed(line, category, line.label(), kind, line.country());
    }

    static Expense label(Expense line, String label) {
        return headed(line, line.category(), label, line.kind(), line.country());
    }

    static Expense country(Expense line, @Nullable CountryCode country) {
        return headed(line, line.category(), line.label(), line.kind(), country);
    }

    private static Expense headed(
            Expense line,
            ExpenseCategory category,
            String label,
            ContributionKind kind,
            @Nullable CountryCode country) {
        return new Expense(category, label, kind, country, line.amounts(), line.place(), line.costing(), line.method());
    }

    static Expense place(Expense line, @Nullable ExpensePlace place) {
        return explained(line, place, line.method());
    }

    static Expense method(Expense line, String method) {
        return explained(line, line.place(), method);
    }

    private static Expense explained(Expense line, @Nullable ExpensePlace place, @Nullable String method) {
        return new Expense(
                line.category(),
                line.label(),
                line.kind(),
                line.country(),
                line.amounts(),
                place,
                line.costing(),
                method);
    }

    /** Valued contributions are counted in days unless something else is said. */
    static Expense costing(Expense line, UnaryOperator<Costing> change) {
        Costing before = Optional.ofNullable(line.costing()).orElse(Costing.none());
        boolean inDays = line.costing() == null && line.category().isInKind();
        return line.withCosting(change.apply(inDays ? before.withUnit(ViewLanguage.text("budget.day")) : before));
    }

    /** The ministry pays in money and is always asked (B3). */
    static Resource source(Resource line, ResourceSource source) {
        boolean asked = source == ResourceSource.MINISTRY || source == ResourceSource.PARTNER_STATE;
        return new Resource(
                source,
                line.organisation(),
                source == ResourceSource.MINISTRY ? ContributionKind.CASH : line.kind(),
                asked ? FundingStatus.REQUESTED : line.status(),
                line.amounts());
    }

    static Resource organisation(Resource line, String name) {
        return new Resource(line.source(), name, line.kind(), line.status(), line.amounts());
    }

    static Resource kind(Resource line, ContributionKind kind) {
        return new Resource(line.source(), line.organisation(), kind, line.status(), line.amounts());
    }

    static Resource status(Resource line, FundingStatus status) {
        return new Resource(line.source(), line.organisation(), line.kind(), status, line.amounts());
    }

    static Resource amounts(Resource line, SortedMap<Integer, Money> amounts) {
        return new Resource(line.source(), line.organisation(), line.kind(), line.status(), amounts);
    }

    /** The part of a country that is alone is the total; there is nothing to share out (B15). */
    static FundingPlan followed(FundingPlan plan) {
        if (plan.countries().size() != 1) {
            return plan;
        }
        CountryPart whole = new CountryPart(plan.countries().get(0).code(), plan.total());
        return new FundingPlan(
                List.of(whole), plan.multiCountry(), plan.expenses(), plan.resources(), plan.minimumViableGrant());
    }
}
