package org.passerelle.workflow.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.passerelle.people.Role;

/** One thing that every element of a process must be; answers what is wrong. */
@FunctionalInterface
interface ElementRule {

    Set<String> KINDS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow");

    Optional<String> broken(FlowElement element);

    static Optional<String> isOfAKnownKind(FlowElement element) {
        String kind = element.getElementType().getTypeName();
        return unless(KINDS.contains(kind), "is of an unknown kind: " + kind);
    }

    static Optional<String> delegatesByName(FlowElement element) {
        return unless(
                !(element instanceof ServiceTask task)
                        || (task.getCamundaDelegateExpression() != null
                                && task.getCamundaClass() == null
                                && task.getCamundaExpression() == null
                                && task.getCamundaType() == null),
                "does not work by a delegate expression");
    }

    static Optional<String> awaitsAKnownMessage(FlowElement element) {
        return element instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(d -> ((MessageEventDefinition) d).getMessage().getName())
                        .filter(name -> !Message.ids().contains(name))
                        .map(name -> "waits for the message " + name + ", which Java does not know")
                        .findFirst()
                : Optional.empty();
    }

    static Optional<String> awaitsAKnownRole(FlowElement element) {
        return element instanceof UserTask task
                ? unless(
                        task.getCamundaCandidateGroups() != null && isRole(task.getCamundaCandidateGroups()),
                        "does not say by camunda:candidateGroups who is awaited")
                : Optional.empty();
    }

    static Optional<String> isLabelled(FlowElement element) {
        boolean silent = element instanceof ParallelGateway
                || element instanceof EventBasedGateway
                || (element instanceof ExclusiveGateway gateway
                        && gateway.getOutgoing().size() < 2);
        boolean way = element instanceof SequenceFlow flow
                && !(flow.getSource() instanceof ExclusiveGateway question
                        && question.getOutgoing().size() > 1);
        return unless(
                silent
                        || way
                        || (element.getName() != null && !element.getName().isBlank()),
                "has no label");
    }

    static Optional<String> isDrawn(FlowElement element) {
        boolean drawn = element instanceof FlowNode node
                ? node.getDiagramElement() != null
                : !(element instanceof SequenceFlow flow) || flow.getDiagramElement() != null;
        return unless(drawn, "is missing in the diagram");
    }

    static Optional<String> saysWhyItIsAsynchronous(FlowElement element) {
        boolean asynchronous = element instanceof FlowNode node
                && !(element instanceof EventBasedGateway)
                && (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter());
        return unless(
                !asynchronous || hasText(element.getDocumentations()),
                "is asynchronous and does not say why in its documentation");
    }

    static Optional<String> saysWhyItIsOnTheBoundary(FlowElement element) {
        return unless(
                !(element instanceof BoundaryEvent) || hasText(element.getDocumentations()),
                "stands on a boundary and does not say why in its documentation");
    }

    private static boolean isRole(String group) {
        return group.startsWith("${")
                || Arrays.stream(Role.values()).anyMatch(r -> r.name().equals(group));
    }

    private static boolean hasText(Collection<Documentation> documentations) {
        return documentations.stream().anyMatch(d -> !d.getTextContent().isBlank());
    }

    private static Optional<String> unless(boolean fine, String reason) {
        return fine ? Optional.empty() : Optional.of(reason);
    }
}
