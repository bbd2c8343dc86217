package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

        String description = field("2027, Dépense 1 – Ateliers").getElement().getAttribute("aria-describedby");
        assertThat(note(description)).contains("En 2027").contains("Ajoutez 1 000 € de ressources");
        assertThat(field("2028, Dépense 1 – Ateliers").getElement().getAttribute("aria-describedby"))
                .isNull();
    }

    @Test
    void tiesTheFindingOfTheRequestToTheLineOfTheMinistry() {
        type(field("2027, Ressource 1 – MEAE"), "4000");
        type(field("2027, Ressource 2 – Brévalle"), "2000");

        assertThat(grid.findings()).extracting(Finding::code).containsExactly("B4");
        String description = field("2027, Ressource 1 – MEAE").getElement().getAttribute("aria-describedby");
        assertThat(note(description)).contains("dépasse le plafond").contains("(3 000 €, soit 30 %)");
    }

    @Test
    void countsAnAmountWhileItIsWrittenAndLeavesTheTextAlone() {
        Input cell = field("2027, Dépense 1 – Ateliers");
        assertThat(cell.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);

        write(cell, "12500");
        assertThat(grid.getValue().expenses().get(0).in(2027)).isEqualTo(Money.of(12_500));
        assertThat(cell.getValue()).isEqualTo("12500");

        write(cell, "12500,");
        assertThat(cell.getElement().hasAttribute("aria-invalid")).isFalse();
        type(cell, "12500");
        assertThat(cell.getValue()).isEqualTo(AmountText.shown(Money.of(12_500)));
    }

    @Test
    void keepsTheAmountWhereATextIsNone() {
        Input cell = field("2027, Dépense 1 – Ateliers");

        type(cell, "beaucoup");

        assertThat(changes).isEmpty();
        assertThat(cell.getElement().getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(note(cell.getElement().getAttribute("aria-describedby"))).contains("ne se lit pas");
        type(cell, "6000");
        assertThat(cell.getElement().hasAttribute("aria-invalid")).isFalse();
    }

    @Test
    void addsAndTakesOutLines() {
        button("Ajouter une dépense").click();

        assertThat(grid.getValue().expenses()).hasSize(2);
        NativeButton remove = all(NativeButton.class)
                .filter(b ->
                        texts(b.getElement().getAttribute("aria-label")).equals("Supprimer : Dépense 1 – Ateliers"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(remove, new ClickEvent<>(remove));
        assertThat(grid.getValue().expenses()).hasSize(1);
        assertThat(grid.getValue().expenses().get(0).label()).isEmpty();
    }

    @Test
    void letsThePartOfACountryAloneFollowTheTotal() {
        type(field("2027, Dépense 1 – Ateliers"), "7000");

        assertThat(grid.getValue().countries()).containsExactly(new CountryPart(JAPAN, Money.of(11_000)));
    }

    @Test
    void offersTheOptionToSeveralCountriesOnly() {
        assertThat(all(RadioButtonGroup.class)).isEmpty();
        button("Ajouter ce pays").click();

        assertThat(grid.getValue().countries()).hasSize(2);
        assertThat(all(RadioButtonGroup.class)).singleElement().satisfies(g -> assertThat(g.getLabel())
                .isEqualTo("Taux pour plusieurs pays"));
    }

    @Test
    void showsWordsOnlyToThoseWhoRead() {
        grid.setReadOnly(true);

        assertThat(all(Input.class)).isEmpty();
        assertThat(all(Button.class)).isEmpty();
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

        assertThat(texts(english.getElement().getOuterHTML()))
                .contains("Expenses")
                .contains("€10,000");
    }

    /** Writes a text and leaves the field. */
    private static void type(Input field, String text) {
        write(field, text);
        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
    }

    private static void write(Input field, String text) {
        field.setValue(text);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, "", true));
    }

    private Input field(String label) {
        return all(Input.class)
                .filter(input -> label.equals(input.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    private Button button(String words) {
        return all(Button.class)
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String note(String id) {
        return all(Component.class)
                .filter(c -> c.getId().filter(id::equals).isPresent())
                .map(c -> texts(c.getElement().getOuterHTML()))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return texts(all(Component.class)
                .map(Component::getElement)
                .filter(e -> "status".equals(e.getAttribute("role")))
                .map(Element::getText)
                .findFirst()
                .orElseThrow());
    }

    private String words() {
        return texts(grid.getElement().getOuterHTML());
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
        return new BudgetFrame(rules, new ThirtyPercent(), period, false, Set.of(JAPAN, CountryCode.of("CA")), false);
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
