package org.passerelle.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
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

    CallId before;

    @BeforeEach
    void anOpenCallAndANewerReview() throws IOException {
        trade.peopled();
        before = walk.openCall("AAP-2027-AVANT");
        repository
                .createDeployment()
                .name("newer")
                .addString(Model.DOSSIER_REVIEW.file(), newer(Model.DOSSIER_REVIEW.file()))
                .addString(Model.CONSULTATION.file(), newer(Model.CONSULTATION.file()))
                .addString(Table.ELIGIBILITY.file(), newer(Table.ELIGIBILITY.file()))
                .deploy();
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
        CallId after = trade.publishedCall("AAP-2027-APRES");
        walk.to(Trade.OPENS.plusDays(2));

        for (String model : new String[] {Model.DOSSIER_REVIEW.key(), Table.ELIGIBILITY.key()}) {
            int old = frozen.version(before, model).orElseThrow();
            assertThat(frozen.version(after, model)).hasValue(old + 1);
        }
        assertThat(tag(walk.submitted(before))).isEqualTo("2027.1");
        assertThat(tag(walk.submitted(after))).isEqualTo("newer");
    }

    private String tag(DossierId id) {
        String definition = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(Model.DOSSIER_REVIEW.key())
                .processInstanceBusinessKey(walk.number(id))
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersionTag();
    }

    private static String newer(String file) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(FrozenModelsTests.class.getResourceAsStream("/" + file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("versionTag=\"2027.1\"", "versionTag=\"newer\"");
        }
    }
}
