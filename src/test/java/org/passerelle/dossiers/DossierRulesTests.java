package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Examples;
import org.passerelle.forms.Forms;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rules say of a dossier beside its budget: countries, partners, dates, documents. */
@IntegrationTest
class DossierRulesTests {

    @Autowired
    Trade trade;

    @Autowired
    Calls calls;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    CallId call;
    DossierId dossier;

    @BeforeEach
    void aCompleteDraft() {
        call = trade.openCall("AAP-2027-TEST");
        dossier = trade.completeDraft(call);
    }

    @Test
    void findNothingAgainstACompleteDraft() {
        assertThat(review()).isEmpty();
    }

    @Test
    void sendACountryToTheJointCallThatIsAnnouncedThoughNotOpenYet() {
        trade.published(Definitions.with(
                "AAP-2027-CONJOINT",
                Map.of(
                        "scheme",
                        "JOINT_FUND",
                        "title",
                        Map.of("fr", "Fonds conjoint fictif"),
                        "eligibleCountries",
                        List.of("BJ"),
                        "opensAt",
                        "2027-02-15T09:00:00")));

        assertThat(review()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("E04");
            assertThat(finding.evidence())
                    .containsEntry("countries", List.of(CountryCode.of("BJ")))
                    .containsEntry("call", LocalizedText.of("Fonds conjoint fictif"));
        });
    }

    @Test
    void nameTheCountryThatTheCallDoesNotTake() {
        CallId japan = trade.published(Definitions.with("AAP-2027-JAPON", Map.of("eligibleCountries", List.of("JP"))));
        dossier = trade.completeDraft(japan);

        assertThat(review()).singleElement().satisfies(finding -> assertThat(finding.evidence())
                .containsEntry("why", "COUNTRY")
                .containsEntry("countries", List.of(CountryCode.of("BJ"))));
    }

    @Test
    void leaveMissingDatesToTheForm() {
        Map<String, Object> none = new HashMap<>();
        none.put("startsOn", null);
        none.put("endsOn", null);
        edit(DossierContent.answers(none));

        assertThat(codes()).contains("REQUIRED_FIELD").doesNotContain("E08");
        edit(DossierContent.answers(Map.of("startsOn", "2027-09-01", "endsOn", "2027-09-30")));
        assertThat(codes()).contains("E08");
    }

    @Test
    void wantPartnersOfTheKindOfTheirPlace() {
        edit(DossierContent.partners(List.of(
                new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD),
                new Partner(trade.organisation("TAN"), PartnerRole.FRENCH),
                new Partner(trade.organisation("SYL"), PartnerRole.OTHER),
                new Partner(trade.organisation("SYL"), PartnerRole.FRENCH))));

        assertThat(review())
                .extracting(f -> f.code() + " " + f.place())
                .containsExactly("INVALID_VALUE partners.french", "INVALID_VALUE partners.other");
    }

    @Test
    void wantAPartForEachPartnersCountryAndAPartnerForEachPart() {
        FundingPlan plan = Plans.balanced(Money.of(24_000));
        edit(DossierContent.plan(new FundingPlan(
                List.of(new CountryPart(CountryCode.of("SN"), plan.total())),
                null,
                plan.expenses(),
                plan.resources(),
                plan.minimumViableGrant())));

        assertThat(review())
                .extracting(f -> f.code() + " " + f.place())
                .containsExactlyInAnyOrder("INVALID_VALUE partners.foreignLead", "INVALID_VALUE countries.0");
    }

    @Test
    void askForQuotesFromTheFirstCentOverThirtyPerCent() {
        edit(DossierContent.plan(withEquipment("14400.00")));
        assertThat(missing()).doesNotContain("documents.QUOTES");

        edit(DossierContent.plan(withEquipment("14400.01")));
        assertThat(missing()).contains("documents.QUOTES");
    }

    @Test
    void askWhoeverLeadsATurnkeyProjectForItsStatutes() {
        CallId turnkey = trade.published(
                Definitions.with("AAP-2027-CLES", Map.of("scheme", "TURNKEY", "minFrenchAuthorities", 1)));
        trade.lead("GIE", OrganisationKind.GIP);
        dossier = trade.completeDraft(turnkey, "gie.agent", "Villes-jardins", "24000.00");

        assertThat(dossiers.review(trade.actor("gie.agent"), dossier))
                .filteredOn(f -> f.code().equals("MISSING_DOCUMENT"))
                .extracting(Finding::place)
                .containsExactly("documents." + DocumentType.STATUTES);
    }

    /** The map of the water points is attached freely: no rule asks for it. */
    @Test
    void askOfTheFinishedExampleForTheDocumentsThatItSaysItAttaches() {
        Answers example = Examples.of("dossier-parts").orElseThrow();
        edit(DossierContent.plan(Json.read(Json.write(example.under("plan").values()), FundingPlan.class)));
        edit(DossierContent.answers(Examples.of(Forms.DOSSIER).orElseThrow().values()));

        Set<DocumentType> needed =
                Completeness.needed(file.get(dossier), calls.get(call).definition(), OrganisationKind.EPCI, List.of());

        assertThat(example.under("documents").values())
                .hasSameSizeAs(DocumentType.ofEveryDossier())
                .containsKey("OTHER");
        assertThat(example.under("documents").values().entrySet().stream()
                        .filter(document -> !document.getValue().toString().startsWith("Non "))
                        .map(document -> DocumentType.valueOf(document.getKey()))
                        .filter(type -> type != DocumentType.OTHER))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void areNotTheOfficersToReadBeforeSubmission() {
        assertThat(org.passerelle.Refusals.codesOf(() -> dossiers.review(trade.actor(Role.CASE_OFFICER), dossier)))
                .containsExactly("FORBIDDEN");
    }

    /** A plan of 48 000 € of which so much is equipment. */
    private static FundingPlan withEquipment(String amount) {
        FundingPlan plan = Plans.balanced(Money.of(24_000));
        List<Expense> expenses = new ArrayList<>(plan.expenses());
        Expense training = expenses.get(0);
        SortedMap<Integer, Money> rest = new TreeMap<>(training.amounts());
        rest.merge(2027, Money.of(amount), Money::minus);
        expenses.set(0, new Expense(training.category(), training.label(), training.kind(), training.country(), rest));
        expenses.add(new Expense(
                ExpenseCategory.EQUIP,
                "Pompes",
                ContributionKind.CASH,
                null,
                new TreeMap<>(Map.of(2027, Money.of(amount)))));
        return new FundingPlan(plan.countries(), null, expenses, plan.resources(), plan.minimumViableGrant());
    }

    private void edit(DossierContent content) {
        dossiers.edit(trade.actor("agent"), dossier, content);
    }

    private List<Finding> review() {
        return dossiers.review(trade.actor("agent"), dossier);
    }

    private List<String> codes() {
        return review().stream().map(Finding::code).toList();
    }

    private List<String> missing() {
        return review().stream()
                .filter(f -> f.code().equals("MISSING_DOCUMENT"))
                .map(Finding::place)
                .toList();
    }
}
