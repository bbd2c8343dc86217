package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingRules;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.MaximumRate;
import org.passerelle.funding.RateTable;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Period;

class BudgetGridTests {

    private static final CountryCode JAPAN = CountryCode.of("JP");

    private BudgetGrid grid;
    private final List<FundingPlan> changes = new ArrayList<>();

    @BeforeEach
    void open() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Language.FR.locale());
        grid = new BudgetGrid(frame());
        grid.addValueChangeListener(event -> changes.add(event.getValue()));
        UI.getCurrent().add(grid);
        grid.setValue(plan());
        changes.clear();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    @Test
    void givesTheNextPlanWhenAnAmountIsTyped() {
        type(field("2027, Dépense 1 – Ateliers"), "7 500,50");

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).expenses().get(0).in(2027)).isEqualTo(Money.of("7500.50"));
        assertThat(grid.getValue().expenses().get(0).in(2028)).isEqualTo(Money.of(4_000));
    }

    @Test
    void saysTheTotalsOnceAndShowsWhatEachYearLacks() {
        assertThat(words()).contains("équilibré");
        type(field("2027, Dépense 1 – Ateliers"), "7000");

        assertThat(said()).isEqualTo("Dépenses 11 000 €, ressources 10 000 €.");
        assertThat(words()).contains("manque 1 000 €");
    }

    @Test
    void tiesTheFindingOfAYearToItsCells() {
        type(field("2027, Dépense 1 – Ateliers"), "7000");

        String description = field("2027, Dépense 1 – Ateliers").attr("aria-describedby");
        assertThat(note(description)).contains("En 2027").contains("Ajoutez 1 000 € de ressources");
        assertThat(field("2028, Dépense 1 – Ateliers").hasAttr("aria-describedby"))
                .isFalse();
    }

    @Test
    void tiesTheFindingOfTheRequestToTheLineOfTheMinistry() {
        type(field("2027, Ressource 1 – MEAE"), "4000");
        type(field("2027, Ressource 2 – Brévalle"), "2000");

        assertThat(grid.findings()).extracting(Finding::code).containsExactly("B4");
        String description = field("2027, Ressource 1 – MEAE").attr("aria-describedby");
        assertThat(note(description)).contains("dépasse le plafond").contains("(3 000 €, soit 30 %)");
    }

    /** As the finding says it, however far the resources are from the expenses. */
    @Test
    void saysTheRequestAndItsCapAsSharesOfOneTotal() {
        type(field("2027, Ressource 1 – MEAE"), "4000");

        assertThat(note(field("2027, Ressource 1 – MEAE").attr("aria-describedby")))
                .contains("5 000 €, soit 50 %");
        assertThat(words()).containsPattern("Demande au ministère 5 000 € – 50,00 % .* 3 000 € – 30,00 %");
    }

    @Test
    void drawsTheBarsOfEachYearAndOfEachPayerToScale() {
        type(field("2027, Dépense 1 – Ateliers"), "7000");

        assertThat(sheets().select(".year-bars .spent").eachAttr("style"))
                .containsExactly("width: 100.00%", "width: 57.14%");
        assertThat(sheets().select(".year-bars .given").eachAttr("style"))
                .containsExactly("width: 85.71%", "width: 57.14%");
        assertThat(sheets().select(".share-bar .bar span").eachAttr("style"))
                .as("3 000, 7 000 and what is missing, of 11 000")
                .containsExactly("flex-grow: 27.27", "flex-grow: 63.64", "flex-grow: 9.09");
    }

    @Test
    void addsUpByKindAndByCountry() {
        FundingPlan plan = plan();
        grid.setValue(new FundingPlan(
                List.of(new CountryPart(JAPAN, Money.of(10_200)), new CountryPart(CountryCode.of("CA"), Money.of(500))),
                plan.multiCountry(),
                List.of(
                        expense(ExpenseCategory.TRAINING, ContributionKind.CASH, "JP", 6_000, 4_000),
                        expense(ExpenseCategory.INKIND_FR, ContributionKind.IN_KIND, "CA", 500, 0),
                        expense(ExpenseCategory.TRAVEL, ContributionKind.CASH, null, 100, 100)),
                plan.resources(),
                plan.minimumViableGrant()));
        all(BudgetTotals.class).forEach(totals -> totals.setOpened(true));

        assertThat(rows("Dépenses par forme"))
                .containsExactly("Numéraire 6 100 € 4 100 € 10 200 € 95,33 %", "Valorisation 500 € 0 € 500 € 4,67 %");
        assertThat(rows("Dépenses par pays"))
                .containsExactly(
                        "Japon 6 000 € 4 000 € 10 000 € 93,46 %",
                        "Canada 500 € 0 € 500 € 4,67 %", "Tous les pays 100 € 100 € 200 € 1,87 %");
    }

    @Test
    void saysOfEachHeadingWhetherItNamesAColumnOrARow() {
        assertThat(sheets().select("th[role=columnheader]").eachAttr("scope")).containsOnly("col");
        assertThat(sheets().select("th[role=rowheader]").eachAttr("scope")).containsOnly("row");
        assertThat(sheets().select("th:not([scope])")).isEmpty();
    }

    @Test
    void countsAnAmountWhileItIsWrittenAndLeavesTheTextAlone() {
        String cell = "2027, Dépense 1 – Ateliers";

        write(field(cell), "12500");
        assertThat(grid.getValue().expenses().get(0).in(2027)).isEqualTo(Money.of(12_500));
        assertThat(field(cell).val()).isEqualTo("12500");

        write(field(cell), "12500,");
        assertThat(field(cell).hasAttr("aria-invalid")).isFalse();
        type(field(cell), "12500");
        assertThat(field(cell).val()).isEqualTo(AmountText.shown(Money.of(12_500)));
    }

    @Test
    void keepsTheAmountWhereATextIsNone() {
        String cell = "2027, Dépense 1 – Ateliers";

        write(field(cell), "beau");
        assertThat(field(cell).hasAttr("aria-invalid")).isFalse();
        type(field(cell), "beaucoup");

        assertThat(changes).isEmpty();
        assertThat(field(cell).attr("aria-invalid")).isEqualTo("true");
        assertThat(field(cell).val()).isEqualTo("beaucoup");
        assertThat(note(field(cell).attr("aria-describedby"))).contains("ne se lit pas");
        type(field(cell), "6000");
        assertThat(field(cell).hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void marksTheChoiceThatARuleRefuses() {
        FundingPlan plan = plan();
        grid.setValue(PlanEdits.expenses(
                plan,
                List.of(new Expense(
                        ExpenseCategory.TRAINING, "Ateliers", ContributionKind.IN_KIND, null, amounts(6_000, 4_000)))));
        assertThat(named("select", "Nature, Dépense 1").attr("aria-invalid")).isEqualTo("true");

        choose(named("select", "Nature, Dépense 1"), "TRAVEL");
        assertThat(grid.getValue().expenses().get(0).category()).isEqualTo(ExpenseCategory.TRAVEL);
        assertThat(named("select", "Nature, Dépense 1").hasAttr("aria-invalid")).isFalse();
        assertThat(named("select", "Nature, Dépense 1").select("[selected]").val())
                .isEqualTo("TRAVEL");
    }

    @Test
    void saysUnderALineWhoseItIs() {
        grid.mark((now, line) ->
                now.resources().indexOf(line) == 1 ? Optional.of("Confirmé <par> elle") : Optional.empty());
        grid.setValue(plan());

        assertThat(sheets().select(".line-mark:not([hidden])").eachText()).containsExactly("Confirmé <par> elle");
    }

    @Test
    void takesNoChoiceThatDoesNotExist() {
        choose(named("select", "Nature, Dépense 1"), "YACHTS");

        assertThat(changes).isEmpty();
    }

    @Test
    void readsWordsAsWordsWhateverIsInThem() {
        type(field("Intitulé, Dépense 1"), "<img src=x onerror=alert(1)> & \"co\"");

        assertThat(sheets().select("img")).isEmpty();
        assertThat(field("Intitulé, Dépense 1").val()).isEqualTo("<img src=x onerror=alert(1)> & \"co\"");
    }

    @Test
    void addsAndTakesOutLines() {
        button("Ajouter une dépense").click();

        assertThat(grid.getValue().expenses()).hasSize(2);
        act("REMOVE", named("button", "Supprimer : Dépense 1 – Ateliers").attr("data-place"), "");
        assertThat(grid.getValue().expenses()).hasSize(1);
        assertThat(grid.getValue().expenses().get(0).label()).isEmpty();
    }

    @Test
    void writesNothingForThoseWhoRead() {
        grid.setReadOnly(true);
        act("TYPED", "expenses.0.2027", "1");
        act("REMOVE", "expenses.0", "");

        assertThat(changes).isEmpty();
    }

    @Test
    void letsThePartOfACountryAloneFollowTheTotal() {
        type(field("2027, Dépense 1 – Ateliers"), "7000");

        assertThat(grid.getValue().countries()).containsExactly(new CountryPart(JAPAN, Money.of(11_000)));
    }

    @Test
    void offersTheOptionToSeveralCountriesOnly() {
        assertThat(all(RadioButtonGroup.class)).isEmpty();
        addACountry();

        assertThat(grid.getValue().countries()).hasSize(2);
        assertThat(all(RadioButtonGroup.class)).singleElement().satisfies(g -> assertThat(g.getLabel())
                .isEqualTo("Taux pour plusieurs pays"));
    }

    @Test
    void keepsTheFieldOfTheLeastGrantWhileTheRestIsDrawnAnew() {
        Input least = least();
        addACountry();
        assertThat(least()).isSameAs(least);

        grid.setValue(PlanEdits.minimum(plan(), Money.of(3_000)));
        assertThat(least().getValue()).isEqualTo(AmountText.shown(Money.of(3_000)));
    }

    @Test
    void addsNoCountryThatNobodyChose() {
        button("Ajouter ce pays").click();

        assertThat(changes).isEmpty();
    }

    private void addACountry() {
        _setValue(_get(NativeSelect.class), "1");
        button("Ajouter ce pays").click();
    }

    private Input least() {
        return all(Input.class)
                .filter(input -> input.getId().filter("budget-least"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWordsOnlyToThoseWhoRead() {
        grid.setReadOnly(true);

        assertThat(all(Input.class)).isEmpty();
        assertThat(all(Button.class)).isEmpty();
        assertThat(sheets().select("input, select, button")).isEmpty();
        assertThat(words()).contains("Ateliers").contains("10 000 €").contains("Subvention minimale viable : 2 000 €");
    }

    @Test
    void leadsToThePlaceOfAFinding() {
        assertThat(grid.goTo("expenses.0.2027")).isTrue();
        assertThat(grid.goTo("minimumViableGrant")).isTrue();
        assertThat(grid.goTo("title")).isFalse();
    }

    @Test
    void speaksEnglishToThoseWhoReadIt() {
        UI.getCurrent().setLocale(Language.EN.locale());
        BudgetGrid english = new BudgetGrid(frame());
        english.setValue(plan());

        assertThat(words(english)).contains("Expenses").contains("€10,000");
    }

    /** Writes a text and leaves the field. */
    private void type(Element field, String text) {
        write(field, text);
        act("LEFT", field.attr("data-field"), text);
    }

    /** Writes a text and pauses. */
    private void write(Element field, String text) {
        act("TYPED", field.attr("data-field"), text);
    }

    private void choose(Element select, String code) {
        act("CHOSEN", select.attr("data-field"), code);
    }

    /** What the browser tells of an act in one of the tables. */
    private void act(String kind, String place, String text) {
        PlanSheet sheet = all(PlanSheet.class)
                .skip(place.startsWith("expenses") ? 0 : 1)
                .findFirst()
                .orElseThrow();
        JsonObject detail = Json.createObject();
        detail.put("event.detail.kind", kind);
        detail.put("event.detail.place", place);
        detail.put("event.detail.text", text);
        detail.put("event.detail.count", 1);
        sheet.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(sheet.getElement(), "plan-act", detail));
    }

    private Element field(String label) {
        return named("input", label);
    }

    private Element named(String tag, String label) {
        return sheets().select(tag).stream()
                .filter(e -> label.equals(texts(e.attr("aria-label"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    private Element one(String selector) {
        return sheets().select(selector).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing at " + selector));
    }

    /** What the browser shows of the tables. */
    private Element sheets() {
        return Jsoup.parseBodyFragment(sheets(grid)).body();
    }

    private static String sheets(BudgetGrid of) {
        return under(of)
                .filter(PlanSheet.class::isInstance)
                .map(sheet -> ((PlanSheet) sheet).html())
                .collect(Collectors.joining());
    }

    /** The rows under the headings of a table, each in one text. */
    private List<String> rows(String caption) {
        return all(NativeTable.class)
                .filter(table -> caption.equals(table.getCaptionText()))
                .flatMap(table -> under(table.getBody()))
                .filter(NativeTableRow.class::isInstance)
                .map(row -> texts(row.getElement().getOuterHTML()).strip())
                .toList();
    }

    private Button button(String words) {
        return all(Button.class)
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String note(String ids) {
        return texts(one("#" + ids.split(" ")[0]).html());
    }

    private String said() {
        return texts(all(Component.class)
                .map(Component::getElement)
                .filter(e -> "status".equals(e.getAttribute("role")))
                .map(e -> e.getText())
                .findFirst()
                .orElseThrow());
    }

    private String words() {
        return words(grid);
    }

    private static String words(BudgetGrid of) {
        return texts(sheets(of) + of.getElement().getOuterHTML());
    }

    private static String texts(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("&nbsp;|[\\s\\u00A0\\u202F]+", " ");
    }

    private <T extends Component> Stream<T> all(Class<T> type) {
        return under(grid).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> under(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(BudgetGridTests::under));
    }

    private static FundingPlan plan() {
        return new FundingPlan(
                List.of(new CountryPart(JAPAN, Money.of(10_000))),
                null,
                List.of(new Expense(
                        ExpenseCategory.TRAINING, "Ateliers", ContributionKind.CASH, null, amounts(6_000, 4_000))),
                List.of(
                        resource(ResourceSource.MINISTRY, "MEAE", 2_000, 1_000),
                        resource(ResourceSource.FR_LEAD, "Brévalle", 4_000, 3_000)),
                Money.of(2_000));
    }

    private static Expense expense(
            ExpenseCategory category, ContributionKind kind, @Nullable String country, int first, int second) {
        return new Expense(
                category, "Ligne", kind, country == null ? null : CountryCode.of(country), amounts(first, second));
    }

    private static Resource resource(ResourceSource source, String name, int first, int second) {
        return new Resource(source, name, ContributionKind.CASH, FundingStatus.SECURED, amounts(first, second));
    }

    private static TreeMap<Integer, Money> amounts(int first, int second) {
        return new TreeMap<>(Map.of(2027, Money.of(first), 2028, Money.of(second)));
    }

    private static BudgetFrame frame() {
        FundingRules rules = new FundingRules(
                List.of(2027, 2028),
                Money.of(1_000),
                Money.of(5_000),
                "2025",
                Map.of(JAPAN, CountryGroup.NON_ODA),
                Percent.of(10),
                Percent.of(50),
                Percent.ZERO,
                Percent.ZERO,
                null);
        Period period = new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-12-31"));
        return new BudgetFrame(
                rules,
                new ThirtyPercent(),
                period,
                false,
                Set.of(JAPAN, CountryCode.of("CA"), CountryCode.of("KR")),
                false);
    }

    /** A table with one rate, and a flat one of as much. */
    private static final class ThirtyPercent implements RateTable {

        @Override
        public Optional<MaximumRate> rate(String version, CountryGroup group) {
            return Optional.of(MaximumRate.of(Percent.of(30)));
        }

        @Override
        public Optional<MaximumRate> flatRate(String version) {
            return rate(version, CountryGroup.NON_ODA);
        }

        @Override
        public boolean matchesAuthorities(String version) {
            return false;
        }
    }
}
