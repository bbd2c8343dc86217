package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingReview;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.FurtherOrganisations;
import org.passerelle.people.Memberships;
import org.passerelle.people.Newcomer;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.people.Verifications;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Each rule that stops a submission: one error is refused by its code, and the way out that it tells leads to a receipt. */
@IntegrationTest
class WaysOutTests {

    /** They warn; and B13 proves of the product's own percentages what nobody can enter otherwise. */
    private static final Set<String> NO_ERRORS = Set.of("B9", "B12", "B13", "B16", "E07");

    private static final Pattern CODE = Pattern.compile("\"(E\\d\\d)\"");

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Preconditions preconditions;

    @Autowired
    FurtherOrganisations organisations;

    @Autowired
    Memberships memberships;

    @Autowired
    Verifications verifications;

    @Autowired
    DueJobs jobs;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    SuspendedCountries suspended;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @ParameterizedTest
    @MethodSource("budgetChecks")
    void leadsFromAWrongBudgetToAReceipt(String code) {
        BudgetWaysOut way = BudgetWaysOut.of(code);
        DossierId id = draft(way.call());
        PlanBench plan = new PlanBench(Plans.balanced(Money.of(24_000)));
        way.error().accept(plan);
        plan(id, plan.plan());

        assertThat(codes(id)).contains(code);

        findings(id, code).forEach(found -> way.wayOut().accept(plan, found));
        plan(id, plan.plan());
        submits("signatory", id);
    }

    @ParameterizedTest
    @MethodSource("eligibilityCodes")
    void leadsFromWhatIsNotEligibleToAReceipt(String code) {
        switch (code) {
            case "E01" -> letAnotherLead();
            case "E03" -> addThePartner();
            case "E04" -> leaveTheCountry();
            case "E05" -> putInOrder(Precondition.REPORTS, code);
            case "E06" -> putInOrder(Precondition.ATLAS, code);
            case "E08" -> changeTheDates();
            case "E09" -> attachTheLetters();
            case "E12" -> letTheAuthorityLead();
            case "E13" -> bringInAuthorities();
            case "E14" -> haveThePartnerSign();
            case "E16" -> attachTheCommitment();
            case "E18" -> leaveTheSuspendedCountry();
            default -> throw new AssertionError("Give " + code + " an error and its way out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUIRED_FIELD", "INVALID_VALUE", "MISSING_DOCUMENT"})
    void leadsFromWhatIsNotWholeToAReceipt(String code) {
        switch (code) {
            case "REQUIRED_FIELD" -> answer("title", null, "Eau potable", code);
            case "INVALID_VALUE" -> answer("acronym", "E".repeat(21), "EAU", code);
            default -> attachTheStatutes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORGANISATION_UNPROVEN", "ORGANISATION_PENDING", "ORGANISATION_REFUSED"})
    void leadsFromAnOrganisationToVerifyToAReceipt(String code) {
        CallId call = open(Map.of());
        OrganisationId own = newcomer("other.agent");
        DossierId id = trade.completeDraft(call, "other.agent", "Une commune nouvelle", "24000.00");
        if (!code.equals("ORGANISATION_UNPROVEN")) {
            prove();
        }
        if (code.equals("ORGANISATION_REFUSED")) {
            verifications.refuse(trade.actor(Role.CASE_OFFICER), own, "Illisible");
        }
        refused("other.agent", id, code);

        if (!code.equals("ORGANISATION_PENDING")) {
            prove();
        }
        verifications.accept(trade.actor(Role.CASE_OFFICER), own);
        submits("other.agent", id);
    }

    static Stream<String> budgetChecks() {
        return FundingReview.codes().stream().filter(code -> !NO_ERRORS.contains(code));
    }

    /** All that the decision table can say. */
    static Stream<String> eligibilityCodes() throws IOException {
        String table = new ClassPathResource("processes/eligibility.dmn").getContentAsString(StandardCharsets.UTF_8);
        return CODE.matcher(table)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(code -> !NO_ERRORS.contains(code))
                .distinct();
    }

    private void letAnotherLead() {
        CallId call = open(Map.of("leadKinds", List.of("EPCI")));
        refused("signatory", trade.completeDraft(call), "E01");

        trade.lead("GRP", OrganisationKind.EPCI);
        submits("grp.signatory", trade.completeDraft(call, "grp.agent", "Un autre chef de file", "24000.00"));
    }

    private void addThePartner() {
        DossierId id = draft(Map.of());
        edit("agent", id, DossierContent.partners(List.of()));
        refused("signatory", id, "E03");

        edit("agent", id, DossierContent.partners(foreign("TAN")));
        submits("signatory", id);
    }

    private void leaveTheCountry() {
        DossierId id = draft(Map.of("eligibleCountries", List.of("SN")));
        refused("signatory", id, "E04");

        moveToSenegal(id);
        submits("signatory", id);
    }

    private void moveToSenegal(DossierId id) {
        trade.foreign("THI", "SN");
        FundingPlan plan = Plans.balanced(Money.of(24_000));
        edit(
                "agent",
                id,
                new DossierContent(
                        null,
                        new FundingPlan(
                                List.of(new CountryPart(CountryCode.of("SN"), plan.total())),
                                null,
                                plan.expenses(),
                                plan.resources(),
                                plan.minimumViableGrant()),
                        foreign("THI")));
    }

    private void leaveTheSuspendedCountry() {
        DossierId id = draft(Map.of());
        suspended.save(
                trade.actor(Role.ADMIN),
                new Suspension(CountryCode.of("BJ"), LocalDate.of(2027, 1, 1), null, "Décision fictive"));
        refused("signatory", id, "E18");

        moveToSenegal(id);
        submits("signatory", id);
    }

    private void putInOrder(Precondition what, String code) {
        DossierId id = draft(Map.of());
        standing(what, Standing.State.UNMET);
        refused("signatory", id, code);

        standing(what, Standing.State.MET);
        submits("signatory", id);
    }

    private void changeTheDates() {
        DossierId id = draft(Map.of());
        edit("agent", id, DossierContent.answers(Map.of("startsOn", "2029-03-01", "endsOn", "2029-06-30")));
        refused("signatory", id, "E08");

        edit("agent", id, DossierContent.answers(Map.of("startsOn", "2027-09-01", "endsOn", "2029-12-31")));
        submits("signatory", id);
    }

    private void answer(String question, @Nullable String wrong, String right, String code) {
        DossierId id = draft(Map.of());
        edit("agent", id, DossierContent.answers(Collections.singletonMap(question, wrong)));
        refused("signatory", id, code);

        edit("agent", id, DossierContent.answers(Map.of(question, right)));
        submits("signatory", id);
    }

    private void attachTheStatutes() {
        DossierId id = draft(Map.of("requiredDocuments", List.of("STATUTES")));
        refused("signatory", id, "MISSING_DOCUMENT");

        attachMissing("agent", id, Set.of());
        submits("signatory", id);
    }

    private OrganisationId newcomer(String login) {
        Newcomer commune = new Newcomer(
                OrganisationKind.COMMUNE,
                "Commune de Quimper",
                CountryCode.of("FR"),
                "29000",
                "Quimper",
                "21290232400012");
        OrganisationId own =
                organisations.add(trade.actor(login), commune).orElseThrow().id();
        memberships.actFor(trade.actor(login), own);
        return own;
    }

    private void prove() {
        verifications.prove(trade.actor("other.agent"), UUID.randomUUID(), "deliberation.pdf");
    }

    private void attachTheLetters() {
        CallId call = open(Map.of());
        DossierId id = dossiers.draft(trade.actor("agent"), call, trade.content("Sans pièces", "24000.00"));
        refused("signatory", id, "E09");

        attachMissing("agent", id, Set.of());
        submits("signatory", id);
    }

    private void letTheAuthorityLead() {
        CallId call = jointCall();
        trade.lead("RES", OrganisationKind.ASSOCIATION);
        refused("res.signatory", trade.completeDraft(call, "res.agent", "Une association", "24000.00"), "E12");

        DossierId id = trade.completeDraft(call);
        edit("agent", id, DossierContent.answers(Map.of("jointSignature", true)));
        submits("signatory", id);
    }

    private void haveThePartnerSign() {
        DossierId id = trade.completeDraft(jointCall());
        edit("agent", id, DossierContent.answers(Map.of("jointSignature", false)));
        refused("signatory", id, "E14");

        edit("agent", id, DossierContent.answers(Map.of("jointSignature", true)));
        submits("signatory", id);
    }

    private void bringInAuthorities() {
        DossierId id = turnkeyDraft(List.of("BRE", "SYL"));
        attachMissing("res.agent", id, Set.of());
        refused("res.signatory", id, "E13");

        trade.lead("GRP", OrganisationKind.EPCI);
        edit("res.agent", id, DossierContent.partners(french(List.of("BRE", "SYL", "GRP"))));
        submits("res.signatory", id);
    }

    private void attachTheCommitment() {
        trade.lead("GRP", OrganisationKind.EPCI);
        DossierId id = turnkeyDraft(List.of("BRE", "SYL", "GRP"));
        attachMissing("res.agent", id, Set.of(DocumentType.REPUBLICAN_COMMITMENT));
        refused("res.signatory", id, "E16");

        attachMissing("res.agent", id, Set.of());
        submits("res.signatory", id);
    }

    private CallId jointCall() {
        return open(Map.of(
                "scheme", "JOINT_FUND",
                "eligibleCountries", List.of("BJ"),
                "leadKinds", List.of("COMMUNE", "ASSOCIATION")));
    }

    private DossierId turnkeyDraft(List<String> authorities) {
        CallId call = open(Map.of("scheme", "TURNKEY", "minFrenchAuthorities", 3));
        trade.lead("RES", OrganisationKind.ASSOCIATION);
        DossierId id = trade.completeDraft(call, "res.agent", "Villes-jardins", "24000.00");
        edit("res.agent", id, new DossierContent(Map.of("republicanCommitment", true), null, french(authorities)));
        return id;
    }

    private void attachMissing(String agent, DossierId id, Set<DocumentType> but) {
        dossiers.review(trade.actor(agent), id).stream()
                .filter(found -> found.code().equals("MISSING_DOCUMENT"))
                .map(found -> DocumentType.valueOf(found.place().substring("documents.".length())))
                .filter(type -> !but.contains(type))
                .forEach(type -> dossiers.attach(
                        trade.actor(agent), id, type, trade.document(trade.actor(agent), type + ".pdf")));
    }

    private CallId open(Map<String, Object> changes) {
        CallId call = trade.published(Definitions.with("AAP-2027-TEST", changes));
        trade.at(Trade.OPENS.plusDays(1));
        return call;
    }

    private DossierId draft(Map<String, Object> changes) {
        return trade.completeDraft(open(changes));
    }

    private void plan(DossierId id, FundingPlan plan) {
        edit("agent", id, DossierContent.plan(plan));
    }

    private void edit(String agent, DossierId id, DossierContent content) {
        dossiers.edit(trade.actor(agent), id, content);
    }

    private void standing(Precondition what, Standing.State state) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(what, state, Trade.OPENS.toLocalDate(), "Note d’instruction"));
    }

    private List<Partner> foreign(String key) {
        return List.of(new Partner(trade.organisation(key), PartnerRole.FOREIGN_LEAD));
    }

    private List<Partner> french(List<String> keys) {
        return keys.stream()
                .map(key -> new Partner(trade.organisation(key), PartnerRole.FRENCH))
                .toList();
    }

    private List<Finding> findings(DossierId id, String code) {
        return dossiers.review(trade.actor("agent"), id).stream()
                .filter(found -> found.code().equals(code))
                .toList();
    }

    private List<String> codes(DossierId id) {
        return codesOf(() -> dossiers.submit(trade.actor("signatory"), id));
    }

    private void refused(String signatory, DossierId id, String code) {
        assertThat(codesOf(() -> dossiers.submit(trade.actor(signatory), id))).contains(code);
    }

    private void submits(String signatory, DossierId id) {
        assertThat(dossiers.submit(trade.actor(signatory), id).number()).isEqualTo("DOS-2027-0001");
        jobs.runDue();
        assertThat(documents.of(trade.actor(signatory), id))
                .anyMatch(document -> document.kind() == LetterKind.RECEIPT && document.released());
    }
}
