package org.passerelle.workflow.picture;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads the diagram section of a BPMN file. */
final class DiagramReader {

    private DiagramReader() {}

    static Diagram read(InputStream bpmn) {
        return read(Bpmn.readModelFromStream(bpmn));
    }

    static Diagram read(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        List<Shape> shapes = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            shapes.add(shape(shape, (FlowElement) shape.getBpmnElement()));
        }
        List<Edge> edges = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            edges.add(edge(edge, (SequenceFlow) edge.getBpmnElement()));
        }
        return new Diagram(process.getId(), process.getName(), shapes, edges, links(model));
    }

    private static List<Diagram.Link> links(BpmnModelInstance model) {
        return model.getModelElementsByType(SubProcess.class).stream()
                .filter(frame -> !frame.triggeredByEvent())
                .flatMap(DiagramReader::links)
                .toList();
    }

    private static Stream<Diagram.Link> links(SubProcess phase) {
        Stream<Diagram.Link> in = phase.getChildElementsByType(StartEvent.class).stream()
                .map(start -> new Diagram.Link(phase.getId(), start.getId()));
        Stream<Diagram.Link> out = phase.getChildElementsByType(EndEvent.class).stream()
                .flatMap(end -> phase.getOutgoing().stream()
                        .map(way ->
                                new Diagram.Link(end.getId(), way.getTarget().getId())));
        return Stream.concat(in, out);
    }

    private static Shape shape(BpmnShape shape, FlowElement element) {
        boolean many = element instanceof Activity activity && activity.getLoopCharacteristics() != null;
        return new Shape(
                element.getId(),
                form(element),
                element.getName() == null ? "" : element.getName(),
                sign(element),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()),
                many);
    }

    private static Edge edge(BpmnEdge edge, SequenceFlow flow) {
        return new Edge(
                flow.getId(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                flow.getName() == null ? "" : flow.getName(),
                edge.getWaypoints().stream()
                        .map(p -> new Edge.Point(p.getX(), p.getY()))
                        .toList(),
                label(edge.getBpmnLabel()),
                isUsual(flow));
    }

    private static boolean isUsual(SequenceFlow flow) {
        Collection<SequenceFlow> ways = flow.getSource().getOutgoing();
        return ways.size() == 1
                || !(flow.getSource() instanceof ExclusiveGateway question)
                || flow.equals(question.getDefault());
    }

    private static Form form(FlowElement element) {
        if (element instanceof BoundaryEvent boundary) {
            return boundary.cancelActivity() ? Form.BOUNDARY : Form.BOUNDARY_SIDE;
        }
        if (element instanceof CatchEvent) {
            return element instanceof StartEvent start
                    ? start.isInterrupting() ? Form.START : Form.START_SIDE
                    : Form.CATCH;
        }
        if (element instanceof EndEvent) {
            return Form.END;
        }
        if (element instanceof Gateway) {
            return element instanceof ExclusiveGateway
                    ? Form.QUESTION
                    : element instanceof EventBasedGateway ? Form.RACE : Form.FORK;
        }
        if (element instanceof SubProcess frame) {
            return frame.triggeredByEvent() ? Form.FRAME : Form.PHASE;
        }
        return element instanceof CallActivity
                ? Form.CALL
                : element instanceof UserTask ? Form.USER_TASK : Form.SERVICE_TASK;
    }

    private static String sign(BaseElement element) {
        if (element instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
            return event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition ? "timer" : "message";
        }
        return "";
    }

    private static @Nullable Box label(@Nullable BpmnLabel label) {
        return label == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
