package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** The cells of a plan by their places, as the tables name them: {@code expenses.2.2027}, {@code minimumViableGrant}. */
public final class PlanPlaces {

    private static final String LEAST = "minimumViableGrant";
    private static final Pattern CELL = Pattern.compile(
            "(expenses|resources|countries)\\.(\\d{1,4})(?:\\.(?:amounts\\.|costing\\.)?(\\w+|quantities\\.\\d{4}))?");
    private static final Pattern QUANTITY = Pattern.compile("quantities\\.(\\d{4})");

    private PlanPlaces() {}

    public static boolean isOne(String place) {
        return place.equals(LEAST) || CELL.matcher(place).matches();
    }

    /** What a text means in a cell for an amount. */
    static Optional<Money> amount(String text) {
        return Figures.money(text);
    }

    /** What a text means in a cell for a quantity; nothing typed is none. */
    static Optional<BigDecimal> quantity(String text) {
        return text.isBlank()
                ? Optional.of(BigDecimal.ZERO)
                : Figures.read(text).filter(q -> q.signum() >= 0 && q.scale() <= 2 && q.precision() <= 11);
    }

    /**
     * The plan with a text written in a cell, or with what it calls chosen there; empty where the line is gone, the text is
     * no amount, or nothing is called so.
     */
    public static Optional<FundingPlan> written(FundingPlan plan, String place, String text) {
        if (place.equals(LEAST)) {
            return amount(text).map(amount -> PlanEdits.minimum(plan, amount));
        }
        Matcher cell = CELL.matcher(place);
        if (!cell.matches() || Integer.parseInt(cell.group(2)) >= PlanEdits.lines(plan, cell.group(1))) {
            return Optional.empty();
        }
        int index = Integer.parseInt(cell.group(2));
        String column = Optional.ofNullable(cell.group(3)).orElse("");
        if (cell.group(1).equals("countries")) {
            return amount(text)
                    .map(amount -> PlanEdits.countries(
                            plan, PlanEdits.replaced(plan.countries(), index, c -> new CountryPart(c.code(), amount))));
        }
        if (column.matches("\\d{4}")) {
            return amount(text).map(amount -> withAmount(plan, cell.group(1), index, Integer.parseInt(column), amount));
        }
        if (column.equals("unitCost")) {
            return amount(text)
                    .filter(cost -> !cost.isNegative())
                    .map(cost -> withExpense(plan, index, l -> PlanEdits.costing(l, c -> c.withUnitCost(cost))));
        }
        Matcher quantity = QUANTITY.matcher(column);
        if (quantity.matches()) {
            int year = Integer.parseInt(quantity.group(1));
            return quantity(text).map(q -> withExpense(plan, index, l -> PlanEdits.costing(l, c -> c.with(year, q))));
        }
        return withWords(plan, cell.group(1), column, index, text.strip());
    }

    /** What a cell is called: 2027, expense 3. */
    public static String name(String place) {
        Matcher cell = CELL.matcher(place);
        if (!cell.matches()) {
            return ViewLanguage.text(place.equals(LEAST) ? "budget.minimumViableGrant" : "applicant.editor.plan");
        }
        int number = Integer.parseInt(cell.group(2)) + 1;
        if (cell.group(1).equals("countries")) {
            return ViewLanguage.text("budget.part");
        }
        String line = ViewLanguage.text("budget.line." + cell.group(1), number);
        String column = Optional.ofNullable(cell.group(3)).orElse("");
        if (column.isEmpty()) {
            return line;
        }
        return ViewLanguage.text("budget.cell", heading(column), line);
    }

    private static String heading(String column) {
        Matcher quantity = QUANTITY.matcher(column);
        if (quantity.matches()) {
            return ViewLanguage.text("budget.quantity", quantity.group(1));
        }
        return column.matches("\\d{4}") ? column : ViewLanguage.text("budget." + column);
    }

    private static FundingPlan withExpense(FundingPlan plan, int index, UnaryOperator<Expense> change) {
        return PlanEdits.expenses(plan, PlanEdits.replaced(plan.expenses(), index, change));
    }

    private static FundingPlan withResource(FundingPlan plan, int index, UnaryOperator<Resource> change) {
        return PlanEdits.resources(plan, PlanEdits.replaced(plan.resources(), index, change));
    }

    private static FundingPlan withAmount(FundingPlan plan, String side, int index, int year, Money amount) {
        return side.equals("expenses")
                ? withExpense(plan, index, l -> l.withAmounts(PlanEdits.amount(l.amounts(), year, amount)))
                : withResource(plan, index, l -> PlanEdits.amounts(l, PlanEdits.amount(l.amounts(), year, amount)));
    }

    private static Optional<FundingPlan> withWords(
            FundingPlan plan, String side, String column, int index, String words) {
        return switch (column) {
            case "label" -> Optional.of(withExpense(plan, index, l -> PlanEdits.label(l, words)));
            case "unit" -> Optional.of(withExpense(plan, index, l -> PlanEdits.costing(l, c -> c.withUnit(words))));
            case "method" -> Optional.of(withExpense(plan, index, l -> PlanEdits.method(l, words)));
            case "organisation" -> Optional.of(withResource(plan, index, l -> PlanEdits.organisation(l, words)));
            default -> withChoice(plan, side, column, index, words);
        };
    }

    private static Optional<FundingPlan> withChoice(
            FundingPlan plan, String side, String column, int index, String words) {
        return side.equals("expenses")
                ? PlanChoices.in(plan.expenses().get(index), column, words, plan.countries())
                        .map(line -> withExpense(plan, index, l -> line))
                : PlanChoices.in(plan.resources().get(index), column, words)
                        .map(line -> withResource(plan, index, l -> line));
    }
}
