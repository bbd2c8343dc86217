package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.Plans;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;

class PlanPlacesTests {

    private static final CountryCode SENEGAL = CountryCode.of("SN");

    @BeforeEach
    void open() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Language.FR.locale());
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    @Test
    void takesBackWhatWasChosenOnAnExpense() {
        assertThat(expense("category", "Petits travaux").category()).isEqualTo(ExpenseCategory.WORKS);
        assertThat(expense("place", "À l’étranger").place()).isEqualTo(ExpensePlace.ABROAD);
        assertThat(expense("place", "Non précisé").place()).isNull();
        assertThat(expense("country", "Sénégal").country()).isEqualTo(SENEGAL);
        assertThat(expense("country", "Tous les pays").country()).isNull();
    }

    @Test
    void takesBackWhatWasChosenOnAResource() {
        Resource other = written("resources.2.source", "Autres financeurs publics")
                .resources()
                .get(2);
        Resource asked = written("resources.2.status", "Sollicité").resources().get(2);
        Resource valued =
                written("resources.2.kind", "Valorisation").resources().get(2);

        assertThat(other.source()).isEqualTo(ResourceSource.PUBLIC_OTHER);
        assertThat(asked.status()).isEqualTo(FundingStatus.REQUESTED);
        assertThat(valued.kind()).isEqualTo(ContributionKind.IN_KIND);
    }

    @Test
    void takesBackWhatWasChosenInTheLanguageOfTheScreen() {
        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(expense("category", "Small works").category()).isEqualTo(ExpenseCategory.WORKS);
    }

    @ParameterizedTest
    @CsvSource({
        "expenses.0.category, Fêtes",
        "expenses.0.country, Japon",
        "expenses.9.category, Petits travaux",
        "resources.0.category, Petits travaux"
    })
    void takesNothingWhereNothingIsCalledSo(String place, String words) {
        assertThat(PlanPlaces.written(plan(), place, words)).isEmpty();
    }

    private static Expense expense(String column, String words) {
        return written("expenses.0." + column, words).expenses().get(0);
    }

    private static FundingPlan written(String place, String words) {
        return PlanPlaces.written(plan(), place, words).orElseThrow();
    }

    /** In two countries, its first expense in the other one and abroad. */
    private static FundingPlan plan() {
        FundingPlan plan = Plans.costed(Plans.balanced(Money.of(24_000)), "2", "missions", "1000");
        List<CountryPart> two = List.of(plan.countries().get(0), new CountryPart(SENEGAL, Money.ZERO));
        return PlanEdits.countries(plan, two);
    }
}
