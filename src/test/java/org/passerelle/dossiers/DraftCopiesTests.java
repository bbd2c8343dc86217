package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DraftCopiesTests {

    @Autowired
    Trade trade;

    @Autowired
    DraftCopies copies;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    CallId later;
    DossierId earlier;

    @WalkedOnce
    void aSubmittedDossierAndALaterCall() {
        CallId call = trade.peopled().publishedCall("AAP-2027-TEST");
        later = trade.published(Definitions.with("AAP-2028-TEST", Map.of("years", List.of(2028, 2029, 2030))));
        trade.at(Trade.OPENS.plusDays(1));
        earlier = trade.submitted(call);
    }

    @Test
    void takesAnswersPartnersAndPlanToTheYearsOfTheLaterCall() {
        Dossier before = file.get(earlier);
        Dossier copy = file.get(copies.duplicate(trade.actor("agent"), earlier, later));

        assertThat(copy.stage()).isEqualTo(Stage.DRAFT);
        assertThat(copy.title()).isEqualTo(before.title());
        assertThat(copy.partners()).isEqualTo(before.partners());
        assertThat(copy.answers().text("startsOn")).isEqualTo("2028-09-01");
        assertThat(copy.plan().total()).isEqualTo(before.plan().total());
        assertThat(copy.plan().expenses().get(0).in(2028))
                .isEqualTo(before.plan().expenses().get(0).in(2027));
        assertThat(file.attachments(trade.actor("agent"), copy.id())).isEmpty();
    }

    @Test
    void leavesDeclarationsToBeMadeAnew() {
        Dossier before = file.get(earlier);
        Dossier copy = file.get(copies.duplicate(trade.actor("agent"), earlier, later));

        assertThat(before.answers().values()).containsEntry("exact", true).containsEntry("rulesAccepted", true);
        assertThat(copy.answers().values()).doesNotContainKeys("exact", "rulesAccepted", "jointSignature");
    }

    @Test
    void takesABudgetAlone() {
        DossierId draft = dossiers.draft(
                trade.actor("agent"), later, DossierContent.answers(Map.of("title", "Un autre projet fictif")));
        copies.copyBudget(trade.actor("agent"), earlier, draft);

        assertThat(file.get(draft).title()).isEqualTo("Un autre projet fictif");
        assertThat(file.get(draft).plan().requested()).isEqualTo(Money.of(24_000));
        assertThat(file.get(draft).partners()).isEmpty();
    }

    @Test
    void takesQuantitiesToTheYearsOfTheLaterCall() {
        DossierId costed = trade.completeDraft(file.get(earlier).call());
        FundingPlan plan = Plans.costed(file.get(costed).plan(), "4", "missions", "2500");
        dossiers.edit(trade.actor("agent"), costed, DossierContent.plan(plan));

        Expense copy = file.get(copies.duplicate(trade.actor("agent"), costed, later))
                .plan()
                .expenses()
                .get(0);

        assertThat(copy.costing().quantities()).containsOnlyKeys(2028);
        assertThat(copy.in(2028)).isEqualTo(Money.of(10_000));
        assertThat(copy.method()).isEqualTo("Salaire chargé moyen (fictif)");
        assertThat(copy.place()).isEqualTo(ExpensePlace.ABROAD);
    }

    @Test
    void takesNothingFromAnotherOrganisation() {
        assertThat(Refusals.codesOf(() -> copies.duplicate(trade.actor("other.agent"), earlier, later)))
                .containsExactly("FORBIDDEN");
    }
}
