package org.passerelle.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.passerelle.workflow.MalformedModel;

/**
 * What a process file must be before the service starts with it: a valid BPMN file, one process that Java knows, kept ten
 * years, drawn, labelled, without scripts, and with exactly the names that Java knows (style.md, manners 7 and 8).
 */
public final class ModelCheck {

    /** Ten years: the legal retention of a decided dossier (domain.md D14). */
    private static final String TIME_TO_LIVE = "P3650D";

    private static final List<ElementRule> RULES = List.of(
            ElementRule::isOfAKnownKind,
            ElementRule::delegatesByName,
            ElementRule::awaitsAKnownMessage,
            ElementRule::awaitsAKnownRole,
            ElementRule::isLabelled,
            ElementRule::isDrawn,
            ElementRule::saysWhyItIsAsynchronous,
            ElementRule::saysWhyItIsOnTheBoundary);

    private final String file;

    private ModelCheck(String file) {
        this.file = file;
    }

    /**
     * The names of Java's that the file uses: beans, questions, variables, messages.
     *
     * @throws MalformedModel at the first thing that is wrong
     */
    public static Set<String> check(String file, byte[] content) {
        ModelCheck check = new ModelCheck(file);
        Set<String> used = new HashSet<>(Expressions.check(new ByteArrayInputStream(content), check::fail));
        BpmnModelInstance model = check.parsed(new ByteArrayInputStream(content));
        Process process = check.onlyProcess(model);
        check.knowsEveryName(process, model);
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            for (ElementRule rule : RULES) {
                rule.broken(element).ifPresent(reason -> check.fail(element.getId(), reason));
            }
        }
        model.getModelElementsByType(MessageEventDefinition.class)
                .forEach(awaited -> used.add(awaited.getMessage().getName()));
        return used;
    }

    /**
     * Refuses what Java knows and no process names any more.
     *
     * @param used by all processes together
     * @throws MalformedModel at the first such name
     */
    public static void refuseOrphans(Set<String> used) {
        Stream.of(BeanName.ALL, Question.ids(), Variable.ALL, Message.ids())
                .flatMap(Set::stream)
                .sorted()
                .filter(name -> !used.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new MalformedModel("processes/*.bpmn", name, "is known to Java, but no process names it");
                });
    }

    private BpmnModelInstance parsed(InputStream content) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(content);
            Bpmn.validateModel(model);
            return model;
        } catch (ModelException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new MalformedModel(file, "definitions", "is not valid BPMN: " + cause.getMessage());
        }
    }

    private Process onlyProcess(BpmnModelInstance model) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            fail("definitions", "holds " + processes.size() + " processes instead of one");
        }
        Process process = processes.iterator().next();
        if (!process.isExecutable()) {
            fail(process.getId(), "is not executable");
        }
        if (!TIME_TO_LIVE.equals(process.getCamundaHistoryTimeToLiveString())) {
            fail(process.getId(), "has no camunda:historyTimeToLive of " + TIME_TO_LIVE);
        }
        if (process.getCamundaVersionTag() == null
                || process.getCamundaVersionTag().isBlank()) {
            fail(process.getId(), "has no camunda:versionTag");
        }
        return process;
    }

    private void knowsEveryName(Process process, BpmnModelInstance model) {
        Set<String> known = Model.of(process.getId())
                .orElseThrow(() -> new MalformedModel(file, process.getId(), "is a process that Java does not know"))
                .elements();
        Set<String> missing = new HashSet<>(known);
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (!known.contains(node.getId())) {
                fail(node.getId(), "is a name that Java does not know");
            }
            missing.remove(node.getId());
        }
        if (!missing.isEmpty()) {
            fail(
                    process.getId(),
                    "lacks elements that Java knows: "
                            + missing.stream().sorted().toList());
        }
    }

    private void fail(String element, String reason) {
        throw new MalformedModel(file, element, reason);
    }
}
