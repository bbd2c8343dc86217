package org.passerelle.workflow.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallRules;
import org.passerelle.workflow.model.Model;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hands out the models that a call was opened with. */
@Component
class KeptModels implements CallRules {

    private final FrozenModels frozen;
    private final RepositoryService repository;

    KeptModels(FrozenModels frozen, @Lazy RepositoryService repository) {
        this.frozen = frozen;
        this.repository = repository;
    }

    @Override
    public List<Kept> of(CallId call) {
        List<Kept> kept = new ArrayList<>();
        ProcessDefinition review = process(call, Model.DOSSIER_REVIEW.key());
        kept.add(kept(review, repository.getProcessModel(review.getId())));
        for (Table table : Table.values()) {
            DecisionDefinition decision = decision(call, table.key());
            kept.add(kept(decision, repository.getDecisionModel(decision.getId())));
        }
        return kept;
    }

    @Override
    public Map<String, Integer> versions(CallId call) {
        Map<String, Integer> versions = new TreeMap<>();
        put(versions, process(call, Model.DOSSIER_REVIEW.key()));
        for (Table table : Table.values()) {
            put(versions, decision(call, table.key()));
        }
        return versions;
    }

    private static void put(Map<String, Integer> versions, ResourceDefinition definition) {
        versions.put(definition.getKey(), definition.getVersion());
    }

    private static String file(ResourceDefinition definition) {
        String resource = definition.getResourceName();
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private ProcessDefinition process(CallId call, String key) {
        ProcessDefinitionQuery query = repository.createProcessDefinitionQuery().processDefinitionKey(key);
        return frozen.version(call, key)
                .map(query::processDefinitionVersion)
                .orElseGet(query::latestVersion)
                .singleResult();
    }

    private DecisionDefinition decision(CallId call, String key) {
        DecisionDefinitionQuery query =
                repository.createDecisionDefinitionQuery().decisionDefinitionKey(key);
        return frozen.version(call, key)
                .map(query::decisionDefinitionVersion)
                .orElseGet(query::latestVersion)
                .singleResult();
    }

    private static Kept kept(ResourceDefinition definition, InputStream model) {
        try (model) {
            return new Kept(
                    file(definition),
                    definition.getVersion(),
                    new String(model.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
