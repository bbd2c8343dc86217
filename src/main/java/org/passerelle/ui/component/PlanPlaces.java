package org.passerelle.ui.component;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** The cells of a plan by their places, as the tables name them: {@code expenses.2.2027}, {@code minimumViableGrant}. */
public final class PlanPlaces {

    private static final String LEAST = "minimumViableGrant";
    private static final Pattern CELL =
            Pattern.compile("(expenses|resources|countries)\\.(\\d{1,4})(?:\\.(?:amounts\\.)?(\\w+))?");

    private PlanPlaces() {}

    public static boolean isOne(String place) {
        return place.equals(LEAST) || CELL.matcher(place).matches();
    }

    /** What a text means in a cell for an amount. */
    static Optional<Money> amount(String text) {
        return Figures.money(text);
    }

    /** The plan with a text written in a cell; empty where the line is gone or the text is no amount. */
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
        return Optional.of(withWords(plan, column, index, text.strip()));
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
        String heading = column.matches("\\d{4}") ? column : ViewLanguage.text("budget." + column);
        return ViewLanguage.text("budget.cell", heading, line);
    }

    private static FundingPlan withAmount(FundingPlan plan, String side, int index, int year, Money amount) {
        return side.equals("expenses")
                ? PlanEdits.expenses(
                        plan,
                        PlanEdits.replaced(
                                plan.expenses(),
                                index,
                                l -> PlanEdits.amounts(l, PlanEdits.amount(l.amounts(), year, amount))))
                : PlanEdits.resources(
                        plan,
                        PlanEdits.replaced(
                                plan.resources(),
                                index,
                                l -> PlanEdits.amounts(l, PlanEdits.amount(l.amounts(), year, amount))));
    }

    private static FundingPlan withWords(FundingPlan plan, String column, int index, String words) {
        return switch (column) {
            case "label" ->
                PlanEdits.expenses(plan, PlanEdits.replaced(plan.expenses(), index, l -> PlanEdits.label(l, words)));
            case "organisation" ->
                PlanEdits.resources(
                        plan, PlanEdits.replaced(plan.resources(), index, l -> PlanEdits.organisation(l, words)));
            default -> plan;
        };
    }
}
