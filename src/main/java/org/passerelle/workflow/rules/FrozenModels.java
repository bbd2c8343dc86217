package org.passerelle.workflow.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.passerelle.calls.CallId;
import org.passerelle.workflow.model.Model;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The versions of processes and tables that a call was opened with. What is deployed afterwards serves the calls that open
 * afterwards: nobody's rules change while the dossier is under way.
 */
@Component
public class FrozenModels {

    private final CallModelsTable table;
    private final RepositoryService repository;
    /** What is kept for a call never changes: it is read once. */
    private final Map<List<Object>, Integer> known = new ConcurrentHashMap<>();

    FrozenModels(CallModelsTable table, @Lazy RepositoryService repository) {
        this.table = table;
        this.repository = repository;
    }

    /** Keeps the newest versions for the call; what is kept already stays. */
    public void freeze(CallId call) {
        table.insert(call, Model.DOSSIER_REVIEW.key(), newestProcess(Model.DOSSIER_REVIEW.key()));
        for (Table decision : Table.values()) {
            table.insert(call, decision.key(), newestDecision(decision.key()));
        }
    }

    /** The version to use for the call; empty before its opening. */
    public Optional<Integer> version(CallId call, String model) {
        List<Object> key = List.of(call, model);
        Integer read = known.get(key);
        if (read != null) {
            return Optional.of(read);
        }
        Optional<Integer> version = table.version(call, model);
        version.ifPresent(number -> known.put(key, number));
        return version;
    }

    private int newestProcess(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private int newestDecision(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
