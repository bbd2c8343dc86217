package org.passerelle.ui.component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.Costing;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** What differs between two budgets, cell by cell, in words: a line that came or went is one change, with its total. */
public final class PlanChanges {

    /**
     * One cell that is another.
     *
     * @param line what it is called: expense 3 – Training; after the change, where it is still there
     * @param column its heading
     * @param before in words; empty for an empty cell
     */
    public record Change(String line, String column, String before, String after) {}

    private record Column<T>(String heading, Function<T, String> text) {}

    private final List<Change> changes = new ArrayList<>();

    private PlanChanges() {}

    public static List<Change> between(FundingPlan before, FundingPlan after) {
        PlanChanges all = new PlanChanges();
        all.lines(
                "expenses",
                LinePairs.of(before.expenses(), after.expenses(), line -> List.of(line.category(), line.label())),
                expenseColumns(years(before, after)),
                Expense::label,
                Expense::total);
        all.lines(
                "resources",
                LinePairs.of(
                        before.resources(), after.resources(), line -> List.of(line.source(), line.organisation())),
                resourceColumns(years(before, after)),
                Resource::organisation,
                Resource::total);
        all.whole(before, after);
        return all.changes;
    }

    private <T> void lines(
            String side,
            List<LinePairs.Pair<T>> pairs,
            List<Column<T>> columns,
            Function<T, String> name,
            Function<T, Money> total) {
        for (LinePairs.Pair<T> pair : pairs) {
            String line = pair.after()
                    .or(pair::before)
                    .map(one -> title(side, one, name))
                    .orElse("");
            if (pair.before().isPresent() && pair.after().isPresent()) {
                T was = pair.before().get().line();
                T is = pair.after().get().line();
                columns.forEach(column -> cell(
                        line,
                        column.heading(),
                        column.text().apply(was),
                        column.text().apply(is)));
            } else {
                String came = pair.after().isPresent() ? "workbook.preview.added" : "workbook.preview.removed";
                changes.add(
                        new Change(line, ViewLanguage.text(came), sum(pair.before(), total), sum(pair.after(), total)));
            }
        }
    }

    private void whole(FundingPlan before, FundingPlan after) {
        String whole = ViewLanguage.text("workbook.whole");
        cell(
                whole,
                ViewLanguage.text("budget.minimumViableGrant"),
                money(before.minimumViableGrant()),
                money(after.minimumViableGrant()));
        cell(
                whole,
                ViewLanguage.text("budget.multiCountry"),
                word("multiCountry", before.multiCountry()),
                word("multiCountry", after.multiCountry()));
        Set<CountryCode> countries = new LinkedHashSet<>();
        before.countries().forEach(part -> countries.add(part.code()));
        after.countries().forEach(part -> countries.add(part.code()));
        countries.forEach(code -> cell(
                whole + " – " + country(code),
                ViewLanguage.text("budget.part"),
                part(before, code),
                part(after, code)));
    }

    private void cell(String line, String column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(line, column, before, after));
        }
    }

    private static List<Column<Expense>> expenseColumns(Set<Integer> years) {
        List<Column<Expense>> columns = new ArrayList<>(List.of(
                column("budget.category", line -> word("expenseCategory", line.category())),
                column("budget.label", Expense::label),
                column("budget.kind", line -> word("contributionKind", line.kind())),
                column("budget.country", line -> country(line.country()))));
        years.forEach(year -> columns.add(new Column<>(year.toString(), line -> money(line.in(year)))));
        columns.add(column("budget.place", line -> word("expensePlace", line.place())));
        columns.add(column("budget.method", line -> line.method() == null ? "" : line.method()));
        columns.add(column("budget.unit", line -> costing(line).unit()));
        columns.add(column("budget.unitCost", line -> money(costing(line).unitCost())));
        years.forEach(year -> columns.add(
                new Column<>(ViewLanguage.text("budget.quantity", year.toString()), line -> Optional.ofNullable(
                                costing(line).quantities().get(year))
                        .map(Formats::number)
                        .orElse(""))));
        return columns;
    }

    private static List<Column<Resource>> resourceColumns(Set<Integer> years) {
        List<Column<Resource>> columns = new ArrayList<>(List.of(
                column("budget.source", line -> word("resourceSource", line.source())),
                column("budget.organisation", Resource::organisation),
                column("budget.kind", line -> word("contributionKind", line.kind())),
                column("budget.status", line -> word("fundingStatus", line.status()))));
        years.forEach(year -> columns.add(new Column<>(year.toString(), line -> money(line.in(year)))));
        return columns;
    }

    private static <T> Column<T> column(String key, Function<T, String> text) {
        return new Column<>(ViewLanguage.text(key), text);
    }

    private static Set<Integer> years(FundingPlan... plans) {
        Set<Integer> years = new TreeSet<>();
        for (FundingPlan plan : plans) {
            plan.expenses().forEach(line -> {
                years.addAll(line.amounts().keySet());
                years.addAll(costing(line).quantities().keySet());
            });
            plan.resources().forEach(line -> years.addAll(line.amounts().keySet()));
        }
        return years;
    }

    private static <T> String title(String side, LinePairs.Numbered<T> one, Function<T, String> name) {
        return PlanLine.title(ViewLanguage.text("budget.line." + side, one.number()), name.apply(one.line()));
    }

    private static <T> String sum(Optional<LinePairs.Numbered<T>> one, Function<T, Money> total) {
        return one.map(line -> Formats.money(total.apply(line.line()))).orElse("");
    }

    private static Costing costing(Expense line) {
        return Optional.ofNullable(line.costing()).orElse(Costing.none());
    }

    /** An empty cell counts as zero. */
    private static String money(Money amount) {
        return amount.isZero() ? "" : Formats.money(amount);
    }

    private static String word(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "" : ViewLanguage.word(prefix, constant);
    }

    private static String country(@Nullable CountryCode code) {
        return code == null ? "" : code.name(ViewLanguage.current());
    }

    private static String part(FundingPlan plan, CountryCode code) {
        return plan.countries().stream()
                .filter(part -> part.code().equals(code))
                .map(CountryPart::part)
                .findFirst()
                .map(PlanChanges::money)
                .orElse("");
    }
}
