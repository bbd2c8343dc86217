package org.passerelle.ui.component;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.ui.ViewLanguage;

/** What is chosen on the lines of a plan, by the words that the screen has for it. */
final class PlanChoices {

    private PlanChoices() {}

    /** The line with what the words say in a column; empty where nothing there is called so. */
    static Optional<Expense> in(Expense line, String column, String words, List<CountryPart> countries) {
        return switch (column) {
            case "category" ->
                called(words, "expenseCategory", ExpenseCategory.values()).map(c -> PlanEdits.category(line, c));
            case "country" ->
                called(words, orNone(countries.stream().map(CountryPart::code)), c -> ExpenseTable.words(c))
                        .map(c -> PlanEdits.country(line, c.orElse(null)));
            case "place" ->
                called(words, orNone(Stream.of(ExpensePlace.values())), BudgetTotals::placeWords)
                        .map(p -> PlanEdits.place(line, p.orElse(null)));
            default -> Optional.empty();
        };
    }

    /** The same of a resource. */
    static Optional<Resource> in(Resource line, String column, String words) {
        return switch (column) {
            case "source" ->
                called(words, "resourceSource", ResourceSource.values()).map(s -> PlanEdits.source(line, s));
            case "kind" ->
                called(words, "contributionKind", ContributionKind.values()).map(k -> PlanEdits.kind(line, k));
            case "status" ->
                called(words, "fundingStatus", FundingStatus.values()).map(s -> PlanEdits.status(line, s));
            default -> Optional.empty();
        };
    }

    /** Options of which none may be taken. */
    static <T> List<Optional<T>> orNone(Stream<T> options) {
        return Stream.concat(Stream.of(Optional.<T>empty()), options.map(Optional::of))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> called(String words, String prefix, E[] constants) {
        return called(words, List.of(constants), c -> ViewLanguage.word(prefix, c));
    }

    private static <T> Optional<T> called(String words, List<T> options, Function<T, String> name) {
        return options.stream()
                .filter(option -> name.apply(option).equals(words))
                .findFirst();
    }
}
