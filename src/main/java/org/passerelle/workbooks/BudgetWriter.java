package org.passerelle.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

/** Writes a plan with room for more lines: real figures, totals as formulas, the permitted words as lists to choose from. */
final class BudgetWriter {

    private static final String EUROS = "#,##0.00";
    private static final String SHADE = "EEEEEE";
    private static final int LAST = BudgetLayout.FIRST_LINE + FundingPlan.MOST_LINES - 1;

    private final BudgetWords words;
    private final BudgetLayout layout;

    BudgetWriter(BudgetWords words, BudgetLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    byte[] write(FundingPlan plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Passerelle", "1.0")) {
            Worksheet notice = book.newWorksheet(words.get("workbook.notice"));
            Worksheet expenses = book.newWorksheet(words.get("budget.expenses"));
            Worksheet resources = book.newWorksheet(words.get("budget.resources"));
            Worksheet whole = book.newWorksheet(words.get("workbook.whole"));
            Choices choices = new Choices(book.newWorksheet(words.get("workbook.choices")));
            notice(notice);
            expenses(expenses, plan.expenses(), choices);
            resources(resources, plan.resources(), choices);
            whole(whole, plan, choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void notice(Worksheet sheet) {
        sheet.width(0, 100);
        List<String> lines = words.get("workbook.notice.text").lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
            sheet.style(row, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().set();
    }

    private void expenses(Worksheet sheet, List<Expense> lines, Choices choices) {
        head(sheet, BudgetLayout.EXPENSES);
        for (int i = 0; i < lines.size(); i++) {
            Expense line = lines.get(i);
            CountryCode country = line.country();
            names(
                    sheet,
                    i,
                    List.of(
                            words.word("expenseCategory", line.category()),
                            SafeText.write(line.label()),
                            words.word("contributionKind", line.kind()),
                            country == null ? "" : words.country(country)));
            amounts(sheet, i, line.amounts());
            details(sheet, i, line);
        }
        headDetails(sheet);
        choices.offer(sheet, firstDetail(), words.words("expensePlace", ExpensePlace.class));
        choices.offer(sheet, 0, words.words("expenseCategory", ExpenseCategory.class));
        choices.offer(sheet, 2, words.words("contributionKind", ContributionKind.class));
        choices.offer(sheet, 3, layout.countries().stream().map(words::country).toList());
    }

    private int firstDetail() {
        return BudgetLayout.EXPENSES.size() + layout.years().size() + 1;
    }

    private void headDetails(Worksheet sheet) {
        int column = firstDetail();
        for (String key : BudgetLayout.DETAILS) {
            sheet.value(0, column++, words.get(key));
        }
        for (int year : layout.years()) {
            sheet.value(0, column++, words.get(BudgetLayout.QUANTITY, String.valueOf(year)));
        }
        sheet.range(0, firstDetail(), 0, column - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .set();
    }

    private void details(Worksheet sheet, int line, Expense expense) {
        int row = BudgetLayout.FIRST_LINE + line;
        int column = firstDetail();
        ExpensePlace place = expense.place();
        if (place != null) {
            sheet.value(row, column, words.word("expensePlace", place));
        }
        String method = expense.method();
        if (method != null) {
            sheet.value(row, column + 1, SafeText.write(method));
        }
        Costing costing = expense.costing();
        if (costing != null) {
            sheet.value(row, column + 2, SafeText.write(costing.unit()));
            amount(sheet, row, column + 3, costing.unitCost());
            int quantities = column + BudgetLayout.DETAILS.size();
            costing.quantities()
                    .forEach((year, quantity) ->
                            sheet.value(row, quantities + layout.years().indexOf(year), quantity));
        }
    }

    private void resources(Worksheet sheet, List<Resource> lines, Choices choices) {
        head(sheet, BudgetLayout.RESOURCES);
        for (int i = 0; i < lines.size(); i++) {
            Resource line = lines.get(i);
            names(
                    sheet,
                    i,
                    List.of(
                            words.word("resourceSource", line.source()),
                            SafeText.write(line.organisation()),
                            words.word("contributionKind", line.kind()),
                            words.word("fundingStatus", line.status())));
            amounts(sheet, i, line.amounts());
        }
        choices.offer(sheet, 0, words.words("resourceSource", ResourceSource.class));
        choices.offer(sheet, 2, words.words("contributionKind", ContributionKind.class));
        choices.offer(sheet, 3, words.words("fundingStatus", FundingStatus.class));
    }

    private void whole(Worksheet sheet, FundingPlan plan, Choices choices) {
        sheet.width(0, 45);
        sheet.width(1, 30);
        sheet.value(0, 0, words.get("budget.country"));
        sheet.value(0, 1, words.get("budget.part"));
        sheet.value(1, 0, words.get(BudgetLayout.LEAST));
        amount(sheet, 1, 1, plan.minimumViableGrant());
        sheet.value(2, 0, words.get(BudgetLayout.OPTION));
        MultiCountry option = plan.multiCountry();
        if (option != null) {
            sheet.value(2, 1, words.word("multiCountry", option));
        }
        int row = 3;
        for (CountryPart part : plan.countries()) {
            sheet.value(row, 0, words.country(part.code()));
            amount(sheet, row++, 1, part.part());
        }
        sheet.range(0, 0, 0, 1).style().bold().fillColor(SHADE).set();
        choices.offer(sheet, 2, 2, 1, words.words("multiCountry", MultiCountry.class));
        choices.offer(
                sheet,
                3,
                LAST,
                0,
                layout.countries().stream().map(words::country).toList());
    }

    /** The headings, then the totals: above the lines, so that more lines never cover them. */
    private void head(Worksheet sheet, List<String> columns) {
        int total = columns.size() + layout.years().size();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, words.get(columns.get(column)));
            sheet.width(column, column < 2 ? 40 : 20);
        }
        for (int i = 0; i < layout.years().size(); i++) {
            sheet.value(0, columns.size() + i, layout.years().get(i));
        }
        sheet.value(0, total, words.get(BudgetLayout.TOTAL));
        sheet.value(1, 0, words.get(BudgetLayout.TOTAL));
        for (int column = columns.size(); column <= total; column++) {
            String letters = SheetRow.letters(column);
            sheet.width(column, 15);
            sheet.formula(
                    1, column, "SUM(" + letters + (BudgetLayout.FIRST_LINE + 1) + ":" + letters + (LAST + 1) + ")");
        }
        sums(sheet, columns.size(), total);
        sheet.range(BudgetLayout.FIRST_LINE, columns.size(), LAST, total)
                .style()
                .format(EUROS)
                .set();
        sheet.range(0, 0, 0, total).style().bold().fillColor(SHADE).set();
        sheet.range(1, 0, 1, total)
                .style()
                .bold()
                .fillColor(SHADE)
                .format(EUROS)
                .set();
        sheet.freezePane(2, BudgetLayout.FIRST_LINE);
    }

    private static void sums(Worksheet sheet, int first, int total) {
        IntStream.rangeClosed(BudgetLayout.FIRST_LINE + 1, LAST + 1).forEach(row -> {
            String years = SheetRow.letters(first) + row + ":" + SheetRow.letters(total - 1) + row;
            sheet.formula(row - 1, total, "SUM(" + years + ")");
        });
    }

    private static void names(Worksheet sheet, int line, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(BudgetLayout.FIRST_LINE + line, column, texts.get(column));
        }
    }

    private void amounts(Worksheet sheet, int line, SortedMap<Integer, Money> amounts) {
        amounts.forEach((year, amount) -> amount(
                sheet,
                BudgetLayout.FIRST_LINE + line,
                BudgetLayout.EXPENSES.size() + layout.years().indexOf(year),
                amount));
    }

    private static void amount(Worksheet sheet, int row, int column, Money amount) {
        sheet.value(row, column, amount.amount());
        sheet.style(row, column).format(EUROS).set();
    }

    /** The lists of permitted words, each in a column of a sheet of their own. */
    private static final class Choices {

        private final Worksheet sheet;
        private int column;

        Choices(Worksheet sheet) {
            this.sheet = sheet;
        }

        void offer(Worksheet where, int at, List<String> choices) {
            offer(where, BudgetLayout.FIRST_LINE, LAST, at, choices);
        }

        void offer(Worksheet where, int from, int to, int at, List<String> choices) {
            for (int row = 0; row < choices.size(); row++) {
                sheet.value(row, column, choices.get(row));
            }
            sheet.width(column, 40);
            Range list = sheet.range(0, column, choices.size() - 1, column);
            where.range(from, at, to, at).validateWithList(list).allowBlank(true);
            column++;
        }
    }
}
