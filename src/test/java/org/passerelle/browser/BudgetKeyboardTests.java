package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget worked as a spreadsheet is: without a mouse, with what was copied elsewhere, and never past undoing. */
@IntegrationTest
@ExtendWith(Visits.class)
class BudgetKeyboardTests {

    private static final String PASTE =
            """
            (text) => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """;

    private static final String DISPLAY = "row => getComputedStyle(row).display";

    /** The words of its column that the style shows before each cell. */
    private static final String COLUMN_WORDS =
            "cells => cells.map(cell => getComputedStyle(cell, '::before').content.replaceAll('\"', ''))";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.colleague("colleague");
        trade.letIn("agent");
    }

    @Test
    void pastesFortyLinesAndTakesThemBack(Visit visit) {
        Page page = budget(visit);
        FundingPlan before = plan();
        cell(page, "expenses.1.label").focus();
        page.evaluate(PASTE, block(40));

        assertThat(page.locator("tr.line[data-line^='Dépense']")).hasCount(41);
        Assertions.assertThat(plan().expenses()).hasSize(41);
        Assertions.assertThat(plan().expenses().get(40).label()).isEqualTo("Mission 40");
        Assertions.assertThat(plan().expenses().get(40).in(2028)).isEqualTo(Money.of("1040.50"));
        assertThat(page.locator(".budget-tools")).containsText("40 lignes collées, dont 39 ajoutées");
        visit.keepPicture("budget-pasted");

        page.keyboard().press("Control+z");
        assertThat(page.locator("tr.line[data-line^='Dépense']")).hasCount(2);
        Assertions.assertThat(plan()).isEqualTo(before);
        page.keyboard().press("Control+y");
        assertThat(page.locator("tr.line[data-line^='Dépense']")).hasCount(41);
    }

    @Test
    void pastesNothingWhereOneCellIsNoAmount(Visit visit) {
        Page page = budget(visit);
        FundingPlan before = plan();
        cell(page, "expenses.0.2027").focus();
        page.evaluate(PASTE, "12 345,67 €\t10\nbeaucoup\t1");

        assertThat(page.locator(".budget-tools [role=alert]"))
                .containsText(Pattern.compile("ligne 2, colonne 1 du bloc \\(2027, Dépense 2\\).*beaucoup"));
        Assertions.assertThat(plan()).isEqualTo(before);
        visit.seesNoViolation();
    }

    @Test
    void movesInFourDirections(Visit visit) {
        Page page = budget(visit);
        cell(page, "expenses.0.2027").focus();
        cell(page, "expenses.0.2027").selectText();
        for (Map.Entry<String, String> step : List.of(
                Map.entry("ArrowDown", "expenses.1.2027"),
                Map.entry("ArrowRight", "expenses.1.2028"),
                Map.entry("ArrowUp", "expenses.0.2028"),
                Map.entry("ArrowLeft", "expenses.0.2027"),
                Map.entry("Enter", "expenses.1.2027"))) {
            page.keyboard().press(step.getKey());
            assertThat(cell(page, step.getValue())).isFocused();
        }
    }

    @Test
    void undoesWhatWasTypedOnceItIsSaved(Visit visit) {
        Page page = budget(visit);
        FundingPlan before = plan();
        cell(page, "expenses.0.2027").fill("12500");
        until(page, () -> amount().equals(Money.of(12_500)));

        button(page, "Annuler la modification").click();
        until(page, () -> plan().equals(before));
        assertThat(cell(page, "expenses.0.2027")).isFocused();
        button(page, "Rétablir").click();
        assertThat(cell(page, "expenses.0.2027")).hasValue(Pattern.compile("12.500"));

        cell(page, "expenses.0.2028").fill("99");
        page.keyboard().press("Control+z");
        assertThat(cell(page, "expenses.0.2028")).hasValue(Pattern.compile("15.200"));
        Assertions.assertThat(amount()).isEqualTo(Money.of(12_500));
    }

    @Test
    void refusesToUndoWhatSomebodyElseWroteOver(Visit visit) {
        Page page = budget(visit);
        cell(page, "expenses.0.2027").fill("12500");
        until(page, () -> amount().equals(Money.of(12_500)));
        dossiers.edit(trade.actor("colleague"), id, DossierContent.plan(withFirst("777")));
        cell(page, "minimumViableGrant").fill("1000");
        assertThat(cell(page, "expenses.0.2027")).hasValue("777");
        assertThat(cell(page, "minimumViableGrant")).isFocused();

        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".budget-tools [role=alert]")).containsText("une autre personne l’a modifié depuis");
        Assertions.assertThat(amount()).isEqualTo(Money.of(777));
    }

    @Test
    void neverUndoesOverWhatIsNotShownYet(Visit visit) {
        Page page = budget(visit);
        cell(page, "expenses.0.2027").fill("12500");
        until(page, () -> amount().equals(Money.of(12_500)));
        dossiers.edit(trade.actor("colleague"), id, DossierContent.plan(withFirst("777")));

        page.keyboard().press("Control+z");
        assertThat(page.locator(".budget-tools [role=alert]")).containsText("une autre personne l’a modifié depuis");
        assertThat(cell(page, "expenses.0.2027")).hasValue("777");
        Assertions.assertThat(amount()).isEqualTo(Money.of(777));
    }

    @Test
    void worksAnAmountOutFromQuantityAndUnitCost(Visit visit) {
        Page page = budget(visit);
        button(page, "Quantité, coût unitaire, lieu, Dépense 2 – Suivi-évaluation")
                .click();
        page.getByLabel("Quantité 2027").fill("12,5");
        page.getByLabel("Unité", new Page.GetByLabelOptions().setExact(true)).fill("missions");
        page.getByLabel("Coût unitaire (€)").fill("350,50");

        assertThat(cell(page, "expenses.1.2027")).hasValue(Pattern.compile("4.381,25"));
        assertThat(page.locator(".costing").nth(1)).containsText("2027 : 12,5 missions × 350,50 € = 4 381,25 €");
        Assertions.assertThat(plan().expenses().get(1).in(2027)).isEqualTo(Money.of("4381.25"));
        visit.seesNoViolation().keepPicture("budget-costing");

        cell(page, "expenses.1.2027").fill("4000");
        assertThat(page.getByLabel("Quantité 2027")).hasValue("");
        assertThat(page.locator(".budget-tools")).containsText("La quantité ne donnait plus ce montant");
        page.keyboard().press("Control+z");
        assertThat(page.getByLabel("Quantité 2027")).hasValue("12,5");
        visit.wide(320).seesNoSidewaysScroll().keepPicture("budget-costing-320");
    }

    @Test
    void valuesAContributionByDaysAndDailyCostWithItsMethod(Visit visit) {
        Page page = budget(visit);
        page.getByLabel("Nature, Dépense 2").selectOption("Valorisations côté français");
        button(page, "Quantité, coût unitaire, lieu, Dépense 2 – Suivi-évaluation")
                .click();
        page.getByLabel("Jours ou unités 2027").fill("20");
        page.getByLabel("Coût d’une journée").fill("280");
        page.getByLabel("Méthode de valorisation").fill("Salaire chargé moyen");
        page.getByLabel("Lieu de la dépense").selectOption("En France");

        until(page, () -> plan().expenses().get(1).place() != null);
        Expense line = plan().expenses().get(1);
        Assertions.assertThat(line.in(2027)).isEqualTo(Money.of(5_600));
        Assertions.assertThat(line.place()).isEqualTo(ExpensePlace.FRANCE);
        Assertions.assertThat(line.costing().unit()).isEqualTo("jours");
        Assertions.assertThat(line.method()).isEqualTo("Salaire chargé moyen");
        visit.keepPicture("budget-in-kind");
    }

    @Test
    void addsUpByCategoryKindAndPlace(Visit visit) {
        dossiers.edit(trade.actor("agent"), id, DossierContent.plan(Plans.costed(plan(), "10", "missions", "1000")));
        Page page = budget(visit);
        assertThat(table(page, "Équilibre par année").locator("tbody tr").first())
                .containsText(Pattern.compile("2027.*10.800.€.*16.000.€.*5.200.€ de trop"));
        page.getByText("Totaux par nature, forme et lieu").click();

        assertThat(table(page, "Dépenses par nature").locator("tbody tr")).hasCount(2);
        assertThat(table(page, "Dépenses par lieu").locator("tbody tr").first())
                .containsText(Pattern.compile("À l’étranger.*10.000.€.*40.400.€"));
        visit.seesNoViolation().keepPicture("budget-totals");
        visit.wide(320).seesNoSidewaysScroll().keepPicture("budget-totals-320");
    }

    @Test
    void showsEachLineAsACardOnANarrowScreen(Visit visit) {
        Page page = budget(visit);
        Locator line = page.locator("tr.line").first();
        Assertions.assertThat(line.evaluate(DISPLAY)).isEqualTo("table-row");

        visit.wide(320);
        Assertions.assertThat(line.evaluate(DISPLAY)).isEqualTo("block");
        double end = 0;
        for (Locator cell : line.locator("td:not(.remove)").all()) {
            Assertions.assertThat(cell.boundingBox().y)
                    .as("under the one before")
                    .isGreaterThanOrEqualTo(end);
            end = cell.boundingBox().y + cell.boundingBox().height;
        }
        Assertions.assertThat(line.locator("td.number").evaluateAll(COLUMN_WORDS))
                .isEqualTo(List.of("2027", "2028", "2029", "Total"));
    }

    @Test
    void leadsToTheOptionThatSeveralCountriesLeaveOpen(Visit visit) {
        Map<String, String> groups = Map.of("BJ", "LDC", "SN", "NON_ODA");
        DossierId two = trade.completeDraft(
                trade.published(Definitions.with("AAP-2027-DEUX", Map.of("countryGroups", groups))));
        FundingPlan plan = file.get(two).plan();
        List<CountryPart> halves = Stream.of("BJ", "SN")
                .map(code -> new CountryPart(CountryCode.of(code), plan.total().times(Percent.of(50))))
                .toList();
        dossiers.edit(
                trade.actor("agent"),
                two,
                DossierContent.plan(
                        new FundingPlan(halves, null, plan.expenses(), plan.resources(), plan.minimumViableGrant())));

        Page page = visit.signIn("agent", "agent")
                .at("dossier/" + two + "/N?at=multiCountry")
                .page();
        assertThat(page.locator(".budget-summary vaadin-radio-button input").first())
                .isFocused();
    }

    private static Locator table(Page page, String caption) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(caption));
    }

    private FundingPlan withFirst(String amount) {
        FundingPlan plan = plan();
        List<Expense> lines = new ArrayList<>(plan.expenses());
        var amounts = new TreeMap<>(lines.get(0).amounts());
        amounts.put(2027, Money.of(amount));
        Expense first = lines.get(0);
        lines.set(0, new Expense(first.category(), first.label(), first.kind(), first.country(), amounts));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), lines, plan.resources(), plan.minimumViableGrant());
    }

    private Page budget(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        cell(page, "expenses.0.2027").waitFor();
        return page;
    }

    private FundingPlan plan() {
        return file.get(id).plan();
    }

    private Money amount() {
        return plan().expenses().get(0).in(2027);
    }

    private static void until(Page page, BooleanSupplier saved) {
        page.waitForCondition(saved);
    }

    private static String block(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "Mission " + i + "\t12 345,67 €\t" + (1_000 + i) + ",50\t1,000")
                .collect(Collectors.joining("\r\n"));
    }

    private static Locator cell(Page page, String place) {
        return page.locator("[data-field='" + place + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
