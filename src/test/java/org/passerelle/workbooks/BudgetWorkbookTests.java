package org.passerelle.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.Texts;

class BudgetWorkbookTests {

    private static final CountryCode SENEGAL = CountryCode.of("SN");
    private static final BudgetLayout LAYOUT =
            new BudgetLayout(List.of(2027, 2028), List.of(SENEGAL, CountryCode.of("CI")));
    private static final List<String> NAMES =
            List.of("Mission à Saint-Louis", "=1+1", "'=1+1", "@somme", "-5", "'", "a & <b> « c »", "", " 12 ", "+33");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void bringEveryBudgetBackAsItWas(Language language) {
        for (long seed = 1; seed <= 60; seed++) {
            FundingPlan plan = random(new Random(seed));
            byte[] bytes = new BudgetWriter(words(language), LAYOUT).write(plan);
            Language other = language == Language.FR ? Language.EN : Language.FR;
            assertThat(read(bytes, other)).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-5", "@x", "\tx", "'=1+1"})
    void writeNoFormulaThatSomebodyTyped(String typed) {
        assertThat(SafeText.write(typed)).startsWith("'");
        assertThat(SafeText.read(SafeText.write(typed))).isEqualTo(typed);
    }

    @Test
    void nameEveryWrongCellAtOnce() {
        byte[] bytes = workbook(sheet -> {
            line(sheet, 2, "Loisirs", "Fête", "", "Sénégal", 100);
            sheet.value(3, 0, "Personnel dédié");
            sheet.value(3, 3, "Atlantide");
            sheet.value(3, 4, "douze");
            sheet.value(3, 5, new BigDecimal("12.345"));
            line(sheet, 4, "Imprévus", "x".repeat(201), "", "", -1);
        });
        assertThat(wrong(bytes))
                .extracting(Finding::code, Finding::place)
                .containsExactlyInAnyOrder(
                        tuple("WORKBOOK_CHOICE", "Dépenses!A3"),
                        tuple("WORKBOOK_CHOICE", "Dépenses!D4"),
                        tuple("WORKBOOK_AMOUNT", "Dépenses!E4"),
                        tuple("WORKBOOK_AMOUNT", "Dépenses!F4"),
                        tuple("WORKBOOK_LONG", "Dépenses!B5"),
                        tuple("WORKBOOK_RANGE", "Dépenses!E5"));
    }

    @Test
    void tellNoMoreThanAPersonReads() {
        byte[] bytes = workbook(sheet -> {
            for (int row = 2; row < 102; row++) {
                line(sheet, row, "Loisirs", "x", "", "", 1);
            }
        });
        List<Finding> findings = wrong(bytes);
        assertThat(findings).hasSize(31);
        assertThat(findings.get(30).evidence()).containsEntry("count", 70);
    }

    @Test
    void readAFormulaAsItWasSavedAndRefuseOneThatNeverWas() {
        byte[] bytes = workbook(sheet -> {
            line(sheet, 2, "Imprévus", "x", "", "", 1);
            sheet.formula(2, 4, "100*2");
        });
        assertThat(wrong(bytes)).extracting(Finding::place).containsExactly("Dépenses!E3");
    }

    @Test
    void readAmountsTypedAsText() {
        byte[] bytes = workbook(sheet -> {
            line(sheet, 2, "contingency", "x", "", "", 1);
            sheet.value(2, 4, "12 500,50 €");
            sheet.value(2, 5, "-");
        });
        Expense read = read(bytes, Language.FR).expenses().get(0);
        assertThat(read.category()).isEqualTo(ExpenseCategory.CONTINGENCY);
        assertThat(read.amounts()).containsEntry(2027, Money.of("12500.50")).containsEntry(2028, Money.ZERO);
    }

    @Test
    void refuseAYearThatTheCallDoesNotPayForAndAMissingSheet() {
        byte[] bytes = workbook(sheet -> sheet.value(0, 6, 2035));
        assertThat(wrong(bytes))
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("WORKBOOK_YEAR", "Dépenses!G1"));
        assertThat(wrong(book(book -> book.newWorksheet("Feuil1"))))
                .extracting(Finding::code)
                .containsOnly("WORKBOOK_SHEET");
    }

    @Test
    void refuseABombAndWhatIsNoWorkbook() throws IOException {
        assertThat(wrong(new byte[] {1, 2, 3})).extracting(Finding::code).containsExactly("WORKBOOK_UNREADABLE");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[30_000_000]);
        }
        assertThat(wrong(bytes.toByteArray())).extracting(Finding::code).containsExactly("WORKBOOK_LARGE");
    }

    /** The empty sheets of a French workbook, with lines of expenses. */
    private byte[] workbook(Consumer<Worksheet> expenses) {
        BudgetWords words = words(Language.FR);
        return book(book -> {
            Worksheet first = book.newWorksheet("Dépenses");
            headings(first, BudgetLayout.EXPENSES, words);
            expenses.accept(first);
            headings(book.newWorksheet("Ressources"), BudgetLayout.RESOURCES, words);
            book.newWorksheet("Ensemble").value(0, 0, words.get(BudgetLayout.LEAST));
        });
    }

    private static byte[] book(Consumer<Workbook> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            fill.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void headings(Worksheet sheet, List<String> columns, BudgetWords words) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, words.get(columns.get(i)));
        }
        sheet.value(0, columns.size(), 2027);
        sheet.value(0, columns.size() + 1, "2028");
    }

    private static void line(
            Worksheet sheet, int row, String category, String label, String kind, String country, int euros) {
        sheet.value(row, 0, category);
        sheet.value(row, 1, label);
        sheet.value(row, 2, kind);
        sheet.value(row, 3, country);
        sheet.value(row, 4, euros);
    }

    private List<Finding> wrong(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> read(bytes, Language.FR))
                .findings();
    }

    private FundingPlan read(byte[] bytes, Language language) {
        return new BudgetReader(Sheets.read(bytes), words(language), LAYOUT).read();
    }

    private BudgetWords words(Language language) {
        return new BudgetWords(texts, language);
    }

    private static FundingPlan random(Random random) {
        List<Expense> expenses = new ArrayList<>();
        List<Resource> resources = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            expenses.add(new Expense(
                    one(random, List.of(ExpenseCategory.values())),
                    one(random, NAMES),
                    one(random, List.of(ContributionKind.values())),
                    random.nextBoolean() ? SENEGAL : null,
                    amounts(random),
                    random.nextBoolean() ? null : ExpensePlace.ABROAD,
                    random.nextBoolean() ? null : costing(random),
                    random.nextBoolean() ? null : "=salaire chargé"));
            resources.add(new Resource(
                    one(random, List.of(ResourceSource.values())),
                    one(random, NAMES),
                    one(random, List.of(ContributionKind.values())),
                    one(random, List.of(FundingStatus.values())),
                    amounts(random)));
        }
        return new FundingPlan(
                random.nextBoolean() ? List.of() : List.of(new CountryPart(SENEGAL, cents(random))),
                random.nextBoolean() ? null : one(random, List.of(MultiCountry.values())),
                expenses,
                resources,
                cents(random));
    }

    private static SortedMap<Integer, Money> amounts(Random random) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        LAYOUT.years().stream().filter(year -> random.nextInt(4) > 0).forEach(year -> amounts.put(year, cents(random)));
        return amounts;
    }

    private static Costing costing(Random random) {
        Costing costing = Costing.none().withUnit("jour").withUnitCost(Money.of(random.nextInt(900)));
        return random.nextBoolean()
                ? costing
                : costing.with(2027, new BigDecimal("12.5")).with(2028, new BigDecimal("0.125"));
    }

    private static Money cents(Random random) {
        return new Money(BigDecimal.valueOf(random.nextLong(10_000_000_000L), 2));
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
