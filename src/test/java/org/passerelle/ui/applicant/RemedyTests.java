package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.People;
import org.passerelle.shared.Money;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.RemedyPanel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the editor offers for a share that breaks its rule, on the whole application without a browser. */
@IntegrationTest
class RemedyTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    private DossierId id;

    @BeforeEach
    void aRequestAboveItsCap() {
        CallId call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        FundingPlan plan = file.get(id).plan();
        List<Resource> resources = new ArrayList<>();
        resources.add(plus(plan.resources().get(0), 4_000));
        resources.add(plus(plan.resources().get(1), -1_200));
        resources.add(plus(plan.resources().get(2), -2_800));
        FundingPlan asked =
                new FundingPlan(plan.countries(), null, plan.expenses(), resources, plan.minimumViableGrant());
        dossiers.edit(trade.actor("agent"), id, DossierContent.plan(asked));
        trade.letIn("agent");
        Screen.open(application, people.byLogin("agent").orElseThrow());
        UI.getCurrent().navigate("dossier/" + id + "/N");
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void offersThreeChangesInPlainWords() {
        assertThat(_get(panel(), H3.class).getText()).isEqualTo("Pour respecter le plafond de la demande au ministère");
        assertThat(_find(panel(), Paragraph.class))
                .extracting(p -> p.getText().replaceAll("[\\u00A0\\u202F]", " "))
                .startsWith(
                        "2 400 € de la part du ministère vers votre propre apport en numéraire."
                                + " Vous demanderiez 33 600 €, le budget total resterait de 48 000 €.",
                        "3 428,58 € de plus sur votre propre apport en numéraire et autant de dépenses en plus."
                                + " Vous demanderiez toujours 36 000 €, le budget total passerait à 51 428,58 €.",
                        "8 000 € de moins demandés au ministère et autant de dépenses en moins."
                                + " Vous demanderiez 28 000 €, le budget total passerait à 40 000 €.");
    }

    @Test
    void appliesOneWithOnePressAndTakesItBackWithTheNext() {
        FundingPlan before = file.get(id).plan();

        assertThat(panel().getParent().filter(ListItem.class::isInstance))
                .as("beside its finding")
                .isPresent();
        _click(_find(panel(), Button.class).get(0));
        assertThat(file.get(id).plan().requested()).isEqualTo(Money.of(33_600));
        assertThat(said())
                .isEqualTo("Changement appliqué et enregistré. Vous demandez 33 600 €, le budget total est de"
                        + " 48 000 €.");

        _click(_get(panel(), Button.class, s -> s.withText("Annuler ce changement")));
        assertThat(file.get(id).plan()).isEqualTo(before);
        assertThat(said()).startsWith("Changement annulé");
        assertThat(_find(panel(), Button.class)).hasSize(3);
    }

    @Test
    void saysNothingMoreOfAChangeOnceThePlanIsAnother() {
        _click(_find(panel(), Button.class).get(0));
        assertThat(said()).startsWith("Changement appliqué");

        _click(_get(Button.class, s -> s.withText("Annuler la modification")));
        assertThat(said()).isEmpty();
    }

    @Test
    void offersNothingWhereEveryShareKeepsItsRule() {
        _click(_find(panel(), Button.class).get(2));
        UI.getCurrent().navigate("dossier/" + id + "/A");
        UI.getCurrent().navigate("dossier/" + id + "/N");

        _assertNone(RemedyPanel.class);
    }

    /** Nobody but the ministry pays money, and the commune cannot do with less than it asks for. */
    @Test
    void namesTheTwoRulesOfWhichNoChangeKeepsBoth() {
        CallId call = trade.published(
                Definitions.with("AAP-2027-SEUL", Map.of("minFrenchShare", "0", "maxFrenchInKind", "100")));
        DossierId alone = trade.completeDraft(call);
        dossiers.edit(
                trade.actor("agent"),
                alone,
                DossierContent.plan(paidByTheMinistryAlone(file.get(alone).plan())));
        UI.getCurrent().navigate("dossier/" + alone + "/N");

        assertThat(_get(panel(), Paragraph.class).getText())
                .isEqualTo("Aucun changement simple ne convient\u00a0: respecter le plafond de la demande au ministère"
                        + " empêcherait de respecter votre subvention minimale viable.");
        _assertNone(panel(), Button.class);
    }

    /** 48 000 of the ministry, 12 000 of the partner in kind. */
    private static FundingPlan paidByTheMinistryAlone(FundingPlan plan) {
        Resource ministry = plus(plan.resources().get(0), 8_000);
        TreeMap<Integer, Money> inKind = new TreeMap<>(ministry.amounts());
        inKind.replaceAll((year, amount) -> Money.of(4_000));
        Money total = plan.total().plus(Money.of(12_000));
        return new FundingPlan(
                List.of(new CountryPart(plan.countries().get(0).code(), total)),
                null,
                List.of(
                        plan.expenses().get(0),
                        plan.expenses().get(1),
                        new Expense(ExpenseCategory.INKIND_PARTNER, "Locaux", ContributionKind.IN_KIND, null, inKind)),
                List.of(
                        ministry,
                        new Resource(
                                ResourceSource.FOREIGN,
                                "Commune de Tanguiéra",
                                ContributionKind.IN_KIND,
                                FundingStatus.SECURED,
                                inKind)),
                ministry.total());
    }

    private static RemedyPanel panel() {
        return _get(RemedyPanel.class);
    }

    private static String said() {
        return _get(_get(PlanPart.class), Announcement.class, s -> s.withId("remedy-said"))
                .getText()
                .replaceAll("[\\u00A0\\u202F]", " ");
    }

    /** So many euros more in each year. */
    private static Resource plus(Resource line, int euros) {
        TreeMap<Integer, Money> amounts = new TreeMap<>(line.amounts());
        amounts.replaceAll((year, amount) -> amount.plus(Money.of(euros)));
        return new Resource(line.source(), line.organisation(), line.kind(), line.status(), amounts);
    }
}
