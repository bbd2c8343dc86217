package org.passerelle.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

/** Reads a whole plan out of the sheets of a workbook, or tells every cell that cannot be read. */
final class BudgetReader {

    private final Sheets sheets;
    private final BudgetWords words;
    private final BudgetLayout layout;
    private final Faults faults = new Faults();
    private final FieldReader fields;

    BudgetReader(Sheets sheets, BudgetWords words, BudgetLayout layout) {
        this.sheets = sheets;
        this.words = words;
        this.layout = layout;
        fields = new FieldReader(words, layout, faults);
    }

    /** @throws org.passerelle.shared.Refusal CONTENT with the cells that are wrong */
    FundingPlan read() {
        List<Expense> expenses = lines("budget.expenses", BudgetLayout.EXPENSES, this::expense);
        List<Resource> resources = lines("budget.resources", BudgetLayout.RESOURCES, this::resource);
        Whole whole = sheet("workbook.whole").map(this::whole).orElseGet(Whole::new);
        faults.refuse();
        return new FundingPlan(whole.countries, whole.option, expenses, resources, whole.least);
    }

    private Optional<List<SheetRow>> sheet(String key) {
        Optional<List<SheetRow>> rows = sheets.named(key, words);
        if (rows.isEmpty()) {
            String name = words.get(key);
            faults.add(WorkbookProblem.WORKBOOK_SHEET, name, Map.of("sheet", name));
        }
        return rows;
    }

    private <T> List<T> lines(String key, List<String> names, Function<Line, Optional<T>> read) {
        List<SheetRow> rows = sheet(key).orElse(List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        Headings headings = Headings.of(rows.get(0), names, words, layout.years(), faults);
        List<T> lines = new ArrayList<>();
        for (SheetRow row : rows.subList(1, rows.size())) {
            if (headings.isBlank(row) || words.means(row.at(0).text(), BudgetLayout.TOTAL)) {
                continue;
            }
            if (lines.size() == FundingPlan.MOST_LINES) {
                faults.add(WorkbookProblem.WORKBOOK_LINES, row.at(0), Map.of("most", FundingPlan.MOST_LINES));
                break;
            }
            read.apply(new Line(row, headings)).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<Expense> expense(Line line) {
        Optional<ExpenseCategory> category =
                fields.choice(line.at("budget.category"), "expenseCategory", ExpenseCategory.class);
        String label = fields.name(line.at("budget.label"));
        Optional<ContributionKind> kind = fields.choice(
                line.at("budget.kind"),
                "contributionKind",
                ContributionKind.class,
                category.filter(ExpenseCategory::isInKind).isPresent()
                        ? ContributionKind.IN_KIND
                        : ContributionKind.CASH);
        SheetRow.Field where = line.at("budget.country");
        Optional<CountryCode> country = where.isBlank() ? Optional.empty() : fields.country(where);
        SortedMap<Integer, Money> amounts = amounts(line);
        String method = fields.name(line.at("budget.method"));
        Optional<ExpensePlace> place = place(line.at("budget.place"));
        Costing costing = costing(line);
        return category.flatMap(c -> kind.map(k ->
                        new Expense(c, label, k, country.orElse(null), amounts, place.orElse(null), costing, method)))
                .map(worked -> keeping(worked, amounts));
    }

    /** An amount that is written goes before a quantity that gives another. */
    private static Expense keeping(Expense worked, SortedMap<Integer, Money> written) {
        SortedMap<Integer, Money> amounts = new TreeMap<>(worked.amounts());
        amounts.putAll(written);
        return worked.withAmounts(amounts);
    }

    private Optional<ExpensePlace> place(SheetRow.Field field) {
        return field.isBlank() ? Optional.empty() : fields.choice(field, "expensePlace", ExpensePlace.class);
    }

    private Costing costing(Line line) {
        Costing costing = new Costing(
                fields.name(line.at("budget.unit")), fields.amount(line.at("budget.unitCost")), new TreeMap<>());
        for (int year : layout.years()) {
            SheetRow.Field field = line.at(Headings.quantity(year));
            costing = field.isBlank() ? costing : costing.with(year, fields.quantity(field));
        }
        return costing;
    }

    private Optional<Resource> resource(Line line) {
        Optional<ResourceSource> source =
                fields.choice(line.at("budget.source"), "resourceSource", ResourceSource.class);
        String organisation = fields.name(line.at("budget.organisation"));
        Optional<ContributionKind> kind = fields.choice(
                line.at("budget.kind"), "contributionKind", ContributionKind.class, ContributionKind.CASH);
        Optional<FundingStatus> status =
                fields.choice(line.at("budget.status"), "fundingStatus", FundingStatus.class, FundingStatus.REQUESTED);
        SortedMap<Integer, Money> amounts = amounts(line);
        return source.flatMap(s -> kind.flatMap(k -> status.map(t -> new Resource(s, organisation, k, t, amounts))));
    }

    private SortedMap<Integer, Money> amounts(Line line) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        for (int year : layout.years()) {
            SheetRow.Field field = line.at(String.valueOf(year));
            if (!field.isBlank()) {
                amounts.put(year, fields.amount(field));
            }
        }
        return amounts;
    }

    private Whole whole(List<SheetRow> rows) {
        Whole whole = new Whole();
        boolean said = false;
        for (SheetRow row : rows) {
            SheetRow.Field name = row.at(0);
            SheetRow.Field value = row.at(1);
            if (words.means(name.text(), BudgetLayout.LEAST)) {
                said = true;
                whole.least = fields.amount(value);
            } else if (words.means(name.text(), BudgetLayout.OPTION)) {
                whole.option = value.isBlank()
                        ? null
                        : fields.choice(value, "multiCountry", MultiCountry.class)
                                .orElse(null);
            } else if (!words.means(name.text(), "budget.country") && !(name.isBlank() && value.isBlank())) {
                Money part = fields.amount(value);
                fields.country(name).ifPresent(country -> whole.countries.add(new CountryPart(country, part)));
            }
        }
        if (!said) {
            fields.missing(words.get("workbook.whole"), words.get(BudgetLayout.LEAST));
        }
        return whole;
    }

    private record Line(SheetRow row, Headings headings) {

        SheetRow.Field at(String heading) {
            return headings.at(row, heading);
        }
    }

    /** What is said once for the whole budget, as far as it has been read. */
    private static final class Whole {
        private final List<CountryPart> countries = new ArrayList<>();
        private Money least = Money.ZERO;
        private @Nullable MultiCountry option;
    }
}
