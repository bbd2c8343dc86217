package org.passerelle.ui.reviewer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ReviewerState;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class SheetViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Reviews reviews;

    DossierId id;

    @BeforeEach
    void aDossierGivenToTwoReviewers() {
        CallId call = trade.openCall("AAP-2027-TEST");
        id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        Screen.open(application, people.byLogin("reviewer1").orElseThrow(), Language.FR);
        UI.getCurrent().navigate("reviews/" + id);
    }

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void showsTheTotalAsItStands() {
        assertThat(status()).isEqualTo("Total : 0,00 sur 100 (0 critère noté sur 8)");

        score(0, "4.0");

        assertThat(status()).contains("12,00 sur 100 (1");
    }

    @Test
    void savesItselfAtEachChange() {
        score(0, "3.5");

        assertThat(reviews.own(trade.actor("reviewer1"), id)
                        .orElseThrow()
                        .sheet()
                        .scores())
                .containsEntry("C1", new BigDecimal("3.5"));
    }

    @Test
    void showsWhatAnotherPageSavedBeforeItIsLocked() {
        fill();
        ScoreSheet read =
                reviews.own(trade.actor("reviewer1"), id).orElseThrow().sheet();
        reviews.save(trade.actor("reviewer1"), id, read, saying(read, "Écrit sur l’autre poste."));
        _click(lock());
        Confirmation.give();

        assertThat(reviews.own(trade.actor("reviewer1"), id).orElseThrow().isLocked())
                .isFalse();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Points forts")).getValue())
                .isEqualTo("Écrit sur l’autre poste.");
    }

    @Test
    void asksWhichOfTwoTextsStaysWhereTwoPagesWroteInOneField() {
        ScoreSheet read =
                reviews.own(trade.actor("reviewer1"), id).orElseThrow().sheet();
        reviews.save(trade.actor("reviewer1"), id, read, saying(read, "Écrit sur l’autre poste."));

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Points forts")), "Écrit ici.", true);

        assertThat(strengths()).isEqualTo("Écrit sur l’autre poste.");
        _click(_get(Button.class, spec -> spec.withText("Garder ma saisie")));
        assertThat(strengths()).isEqualTo("Écrit ici.");
    }

    private String strengths() {
        return reviews.own(trade.actor("reviewer1"), id).orElseThrow().sheet().strengths();
    }

    private static ScoreSheet saying(ScoreSheet read, String strengths) {
        return new ScoreSheet(
                read.scores(),
                read.comments(),
                strengths,
                read.weaknesses(),
                read.proposedAmount(),
                read.recommendation(),
                read.noConflict());
    }

    @Test
    void doesNotLockWhatIsNotComplete() {
        score(0, "1.5");

        _click(lock());

        _assertNone(Confirm.class);
        assertThat(_find(TextArea.class).get(0).isInvalid()).isTrue();
        assertThat(selects().get(1).isInvalid()).isTrue();
    }

    @Test
    void saysBesideTheFieldHowMuchMayBeProposed() {
        fill();
        BigDecimalField amount = _get(BigDecimalField.class);
        _setValue(amount, new BigDecimal("24000.01"), true);
        assertThat(amount.isInvalid()).as("as soon as it is typed").isTrue();

        _click(lock());

        _assertNone(Confirm.class);
        assertThat(amount.getErrorMessage()).startsWith("Indiquez au plus 24").endsWith("ou laissez le champ vide.");
    }

    @Test
    void leadsToTheSheetPastTheDossierOnANarrowScreen() {
        assertThat(_get(Anchor.class, spec -> spec.withText("Aller à la fiche")).getHref())
                .isEqualTo("#written");
        _get(Section.class, spec -> spec.withId("written"));
    }

    @Test
    void locksACompleteSheetOnceConfirmed() {
        fill();

        _click(lock());
        Confirmation.give();

        assertThat(reviews.own(trade.actor("reviewer1"), id).orElseThrow().total())
                .isEqualByComparingTo("80.00");
        assertThat(_get(H1.class).getText()).isEqualTo("Fiches de notation");
    }

    @Test
    void annulsTheLockedSheetOfAReviewerWhoNoticesAConflictAfterwards() {
        fill();
        _click(lock());
        Confirmation.give();
        UI.getCurrent().navigate("reviews/" + id);

        _click(_get(Button.class, spec -> spec.withText("Déclarer un conflit")));
        _get(TextArea.class, spec -> spec.withLabel("Motif")).setValue("Un parent y travaille.");
        Confirmation.give();

        assertThat(_get(H1.class).getText()).isEqualTo("Fiches de notation");
        assertThat(reviews.of(trade.actor(Role.CASE_OFFICER), id))
                .filteredOn(seat -> seat.reviewer().equals(trade.person("reviewer1")))
                .singleElement()
                .satisfies(seat -> assertThat(seat.state()).isEqualTo(ReviewerState.ANNULLED));
    }

    @Test
    void letsGoOfADossierWhoseReviewerDeclaresAConflict() {
        _click(_get(Button.class, spec -> spec.withText("Déclarer un conflit")));
        _get(TextArea.class, spec -> spec.withLabel("Motif")).setValue("Un parent y travaille.");
        Confirmation.give();

        assertThat(_get(H1.class).getText()).isEqualTo("Fiches de notation");
        assertThat(reviews.own(trade.actor("reviewer1"), id).orElseThrow().state())
                .isEqualTo(ReviewerState.RECUSED);
    }

    private void fill() {
        selects().forEach(select -> select.setValue(new BigDecimal("4.0")));
        _get(TextArea.class, spec -> spec.withLabel("Points forts")).setValue("Partenariat solide.");
        _get(TextArea.class, spec -> spec.withLabel("Points faibles")).setValue("Calendrier serré.");
        recommendation().setValue(Recommendation.FUND);
    }

    private void score(int criterion, String value) {
        _setValue(selects().get(criterion), new BigDecimal(value), true);
    }

    private static Button lock() {
        return _get(Button.class, spec -> spec.withText("Verrouiller la fiche"));
    }

    @SuppressWarnings("unchecked")
    private static List<Select<BigDecimal>> selects() {
        return (List<Select<BigDecimal>>) (List<?>) _find(Select.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Recommendation> recommendation() {
        return _get(RadioButtonGroup.class);
    }

    private static String status() {
        return _find(Paragraph.class).stream()
                .filter(p -> "status".equals(p.getElement().getAttribute("role")) && p.hasClassName("total"))
                .findFirst()
                .orElseThrow()
                .getText()
                .replace('\u00a0', ' ');
    }
}
