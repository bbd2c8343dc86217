package org.passerelle.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.FundingScheme;
import org.passerelle.committee.Committee;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.RateTables;
import org.passerelle.opinions.Routing;
import org.passerelle.opinions.RoutingFacts;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.workflow.Walk;
import org.passerelle.workflow.model.Model;
import org.springframework.beans.factory.annotation.Autowired;

/** What is deployed while a call is open serves the calls that open afterwards. */
@IntegrationTest
class FrozenModelsTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    FrozenModels frozen;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    RateTables rates;

    @Autowired
    Routing routing;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Committee committee;

    CallId before;
    CallId after;

    @BeforeEach
    void anOpenCallAndNewerModelsWithOtherRules() throws IOException {
        trade.peopled();
        before = walk.openCall("AAP-2027-AVANT");
        repository
                .createDeployment()
                .name("newer")
                .addString(Model.DOSSIER_REVIEW.file(), newer(Model.DOSSIER_REVIEW.file()))
                .addString(Model.ADMISSIBILITY.file(), newer(Model.ADMISSIBILITY.file()))
                .addString(Model.CONSULTATION.file(), newer(Model.CONSULTATION.file()))
                .addString(Table.ELIGIBILITY.file(), newer(Table.ELIGIBILITY, "lead-kind-leadKindAccepted", "true"))
                .addString(Table.COFINANCING_RATE.file(), newer(Table.COFINANCING_RATE, "rate-2025-ldc-rate", "10"))
                .addString(Table.CONSULTATION_ROUTING.file(), newer(Table.CONSULTATION_ROUTING, "post-kind", "\"AFD\""))
                .deploy();
        after = trade.publishedCall("AAP-2027-APRES");
        walk.to(Trade.OPENS.plusDays(2));
    }

    @AfterEach
    void withoutTheNewerReview() {
        repository
                .createDeploymentQuery()
                .deploymentName("newer")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aCallKeepsTheVersionsThatItWasOpenedWith() {
        List<String> keys = Stream.concat(
                        Stream.of(Model.DOSSIER_REVIEW.key()),
                        Stream.of(Table.values()).map(Table::key))
                .toList();

        for (String model : keys) {
            int old = frozen.version(before, model).orElseThrow();
            assertThat(frozen.version(after, model)).as(model).hasValue(old + 1);
        }
        assertThat(tag(walk.submitted(before))).isEqualTo("2027.1");
    }

    @Test
    void aCallKeepsItsRates() {
        assertThat(rates.of(before.value()).rate("2025", CountryGroup.LDC))
                .hasValueSatisfying(rate -> assertThat(rate.alone()).isEqualTo(Percent.of(70)));
        assertThat(rates.of(after.value()).rate("2025", CountryGroup.LDC))
                .hasValueSatisfying(rate -> assertThat(rate.alone()).isEqualTo(Percent.of(10)));
        assertThat(codes(before)).doesNotContain("B4");
        assertThat(codes(after)).contains("B4");
    }

    @Test
    void aCallKeepsItsRulesOfEligibility() {
        assertThat(codes(before)).doesNotContain("E01");
        assertThat(codes(after)).contains("E01");
    }

    @Test
    void aCallKeepsItsRouting() {
        assertThat(routing.kinds(facts(before))).contains(ConsultationKind.EMBASSY);
        assertThat(routing.kinds(facts(after))).contains(ConsultationKind.AFD).doesNotContain(ConsultationKind.EMBASSY);
    }

    @Test
    void theCommitteeRanksUnderTheRatesOfTheCall() {
        DossierId id = walk.submitted(before);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(before);

        assertThat(committee.outcomes(before).get(id).wants()).containsEntry("MEAE", Money.of(24_000));
    }

    private List<String> codes(CallId call) {
        return dossiers.review(trade.actor("agent"), trade.completeDraft(call)).stream()
                .map(Finding::code)
                .toList();
    }

    private static RoutingFacts facts(CallId call) {
        return new RoutingFacts(
                call,
                FundingScheme.GENERALIST_TRIENNIAL,
                "Culture",
                "GREEN",
                Money.of(24_000),
                RoutingFacts.PostState.OPEN,
                RoutingFacts.Reach.RESIDENT,
                false,
                false);
    }

    private String tag(DossierId id) {
        String definition = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(Model.DOSSIER_REVIEW.key())
                .processInstanceBusinessKey(walk.number(id))
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersionTag();
    }

    /** The newer table, with another cell. */
    private static String newer(Table table, String cell, String text) throws IOException {
        String pattern = "(id=\"" + cell + "\">\\s*<text>)[^<]*";
        String content = newer(table.file());
        String changed = content.replaceFirst(pattern, "$1" + text);
        assertThat(changed).as(cell).isNotEqualTo(content);
        return changed;
    }

    private static String newer(String file) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(FrozenModelsTests.class.getResourceAsStream("/" + file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("versionTag=\"2027.1\"", "versionTag=\"newer\"");
        }
    }
}
