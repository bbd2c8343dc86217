package org.passerelle.workflow.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.passerelle.calls.CallId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine's decision tables: the version that a call was opened with, before its opening the newest. */
@Component
class DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final FrozenModels frozen;

    DecisionTables(@Lazy DecisionService decisions, @Lazy RepositoryService repository, FrozenModels frozen) {
        this.decisions = decisions;
        this.repository = repository;
        this.frozen = frozen;
    }

    /** The rules that hold, each as its outputs by name. */
    List<Map<String, Object>> ask(Table table, CallId call, Map<String, Object> facts) {
        Optional<Integer> version = frozen.version(call, table.key());
        DmnDecisionTableResult result = version.isPresent()
                ? decisions.evaluateDecisionTableByKeyAndVersion(table.key(), version.get(), Variables.fromMap(facts))
                : decisions.evaluateDecisionTableByKey(table.key(), Variables.fromMap(facts));
        return result.getResultList();
    }

    /** Whether a call keeps a version of its own, which never changes any more. */
    boolean isFrozen(Table table, CallId call) {
        return frozen.version(call, table.key()).isPresent();
    }

    /** A cell of a rule that holds. */
    static String text(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }

    /** The newest version of a table, to be read itself. */
    DmnModelInstance model(Table table) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table.key())
                .latestVersion()
                .singleResult();
        return repository.getDmnModelInstance(newest.getId());
    }
}
