package org.passerelle.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * The budget of a dossier and how it is paid for, in euros.
 *
 * @param countries the parts of the total by partner country
 * @param multiCountry the applicant's choice where countries of several groups take part
 * @param minimumViableGrant below it the project cannot be done; a partial award never goes under it (D5)
 */
public record FundingPlan(
        List<CountryPart> countries,
        @Nullable MultiCountry multiCountry,
        List<Expense> expenses,
        List<Resource> resources,
        Money minimumViableGrant) {

    /** As many lines as a table is given at once, pasted or from a file. */
    public static final int MOST_LINES = 200;

    /** As many letters as the name of a line has. */
    public static final int LONGEST_NAME = 200;

    /** The largest amount of one cell (B14). */
    public static final Money LARGEST = Money.of("99999999.99");

    public FundingPlan {
        countries = List.copyOf(countries);
        expenses = List.copyOf(expenses);
        resources = List.copyOf(resources);
    }

    /** A budget nobody has written in yet. */
    public static FundingPlan empty() {
        return new FundingPlan(List.of(), null, List.of(), List.of(), Money.ZERO);
    }

    /** Whether a cell may hold this amount (B14). */
    public static boolean takes(Money amount) {
        return !amount.isNegative() && !amount.isMoreThan(LARGEST);
    }

    /** All expenses, all years. */
    @JsonIgnore
    public Money total() {
        return Money.sum(expenses.stream().map(Expense::total).toList());
    }

    /** What is asked of the ministry, all years. */
    @JsonIgnore
    public Money requested() {
        return from(r -> r.source() == ResourceSource.MINISTRY);
    }

    /** What is asked of the partner State of a joint fund, in euros, all years. */
    @JsonIgnore
    public Money requestedOfPartnerState() {
        return from(r -> r.source() == ResourceSource.PARTNER_STATE);
    }

    /** The resources that match, all years. */
    public Money from(Predicate<Resource> which) {
        return Money.sum(resources.stream().filter(which).map(Resource::total).toList());
    }
}
