package org.passerelle.workflow.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.passerelle.workflow.MalformedModel;

/** What a decision table must be before the service starts with it: valid, known to Java column by column, explained. */
public final class TableCheck {

    private final String file;

    private TableCheck(String file) {
        this.file = file;
    }

    /** @throws MalformedModel at the first thing that is wrong */
    public static void check(String file, byte[] content) {
        TableCheck check = new TableCheck(file);
        Decision decision = check.onlyDecision(check.parsed(content));
        Table known = Table.of(decision.getId())
                .orElseThrow(() -> new MalformedModel(file, decision.getId(), "is a table that Java does not know"));
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new MalformedModel(file, decision.getId(), "is not a decision table");
        }
        check.knowsEveryName(known, table);
        if (!new String(content, StandardCharsets.UTF_8).contains("DMNShape")) {
            check.fail(decision.getId(), "has no diagram");
        }
    }

    private DmnModelInstance parsed(byte[] content) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            Dmn.validateModel(model);
            return model;
        } catch (ModelException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new MalformedModel(file, "definitions", "is not valid DMN: " + cause.getMessage());
        }
    }

    private Decision onlyDecision(DmnModelInstance model) {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            fail("definitions", "holds " + decisions.size() + " decisions instead of one");
        }
        Decision decision = decisions.iterator().next();
        if (decision.getVersionTag() == null || decision.getVersionTag().isBlank()) {
            fail(decision.getId(), "has no camunda:versionTag");
        }
        model.getModelElementsByType(LiteralExpression.class).stream()
                .filter(e -> e.getExpressionLanguage() != null)
                .forEach(e -> fail(e.getId(), "is not written in FEEL"));
        return decision;
    }

    private void knowsEveryName(Table known, DecisionTable table) {
        List<String> inputs = table.getInputs().stream()
                .map(input -> input.getInputExpression().getText().getTextContent())
                .toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        if (table.getHitPolicy() != known.hitPolicy()) {
            fail(table.getId(), "has the hit policy " + table.getHitPolicy() + " instead of " + known.hitPolicy());
        }
        if (!inputs.equals(known.inputs())) {
            fail(table.getId(), "has the inputs " + inputs + ", Java knows " + known.inputs());
        }
        if (!outputs.equals(known.outputs())) {
            fail(table.getId(), "has the outputs " + outputs + ", Java knows " + known.outputs());
        }
        for (Rule rule : table.getRules()) {
            if (rule.getDescription() == null
                    || rule.getDescription().getTextContent().isBlank()) {
                fail(rule.getId(), "does not say where the rule comes from");
            }
            CellCheck.check(known, rule, this::fail);
        }
    }

    private void fail(String element, String reason) {
        throw new MalformedModel(file, element, reason);
    }
}
