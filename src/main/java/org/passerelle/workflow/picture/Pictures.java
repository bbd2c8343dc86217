package org.passerelle.workflow.picture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.CallPicture;
import org.passerelle.workflow.ProcessPicture;
import org.passerelle.workflow.ProcessPicture.State;
import org.passerelle.workflow.ProcessPicture.Step;
import org.passerelle.workflow.model.Model;
import org.springframework.stereotype.Component;

/** Draws a case on the version of the model that it runs on, and lists its steps. */
@Component
public class Pictures {

    private final RepositoryService repository;
    private final Tokens tokens;
    private final CalledReviews reviews;
    private final StepCounts stepCounts;
    private final Texts texts;
    private final Clock clock;
    /** A deployed version never changes. */
    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

    Pictures(
            RepositoryService repository,
            Tokens tokens,
            CalledReviews reviews,
            StepCounts stepCounts,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.tokens = tokens;
        this.reviews = reviews;
        this.stepCounts = stepCounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param waiting who is waited for now, as the worklist says */
    public ProcessPicture of(HistoricProcessInstance instance, Language language, List<Step> waiting) {
        Diagram diagram = diagram(instance.getProcessDefinitionId());
        UnaryOperator<String> words = id -> word(diagram, id, language);
        Marks marks = tokens.of(instance);
        List<Step> steps = new ArrayList<>(tokens.past(instance, diagram, words));
        if (diagram.process().equals(Model.DOSSIER_REVIEW.key())) {
            steps.addAll(reviews.past(instance.getBusinessKey(), language));
            steps.sort(Comparator.comparing(
                    Step::since, Comparator.nullsLast(Comparator.naturalOrder()))); // equal ones keep their order
        }
        steps.addAll(waiting);
        steps.addAll(working(instance, diagram, marks, words));
        diagram.after(marks.now().keySet()).stream()
                .filter(shape -> shape.form().isStep())
                .map(shape -> new Step(words.apply(shape.id()), State.NEXT, "", null, null))
                .forEach(steps::add);
        String title = texts.get(language, "process.picture.title", Map.of("case", instance.getBusinessKey()));
        String svg = new Drawing(diagram, marks, words).onPage(title, description(steps, language));
        return new ProcessPicture(svg, steps);
    }

    /** The dossiers of a call on one drawing, some set aside; empty where none was submitted. */
    public Optional<CallPicture> of(CallId call, Collection<DossierId> without, String code, Language language) {
        return stepCounts
                .definition(call)
                .map(id -> counted(diagram(id), stepCounts.of(call, without), code, language));
    }

    private CallPicture counted(
            Diagram diagram, Map<StepCounts.Place, StepCounts.Counted> counted, String code, Language language) {
        UnaryOperator<String> words = id -> word(diagram, id, language);
        Set<String> reached = new HashSet<>();
        Map<String, Integer> now = new HashMap<>();
        Map<String, Integer> failed = new HashMap<>();
        List<CallPicture.Count> steps = new ArrayList<>();
        counted.forEach((place, count) -> {
            String id = place.element();
            if (place.isDrawn()) {
                reached.add(id);
                put(now, id, count.now());
                put(failed, id, count.failed());
            }
            if (count.isWorthALine() && (!place.isDrawn() || isLine(diagram, id))) {
                String name = place.isDrawn()
                        ? words.apply(id)
                        : texts.get(language, "process." + place.process() + "." + id);
                steps.add(count(id, name, count));
            }
        });
        String title = texts.get(language, "procedure.picture.title", code);
        String svg = new Drawing(diagram, new Marks(reached, now, Set.of(), failed), words)
                .onPage(title, texts.get(language, "procedure.picture.description"));
        return new CallPicture(svg, steps, clock.instant());
    }

    private static void put(Map<String, Integer> counts, String id, int count) {
        if (count > 0) {
            counts.put(id, count);
        }
    }

    private static boolean isLine(Diagram diagram, String id) {
        return diagram.shape(id)
                .filter(shape -> shape.form().isStep() || shape.form() == Form.CATCH)
                .isPresent();
    }

    private static CallPicture.Count count(String id, String name, StepCounts.Counted counted) {
        return new CallPicture.Count(
                id,
                name,
                counted.now(),
                counted.oldest(),
                counted.done(),
                counted.median(),
                counted.ninetieth(),
                counted.failed());
    }

    private Diagram diagram(String definition) {
        return Objects.requireNonNull(
                diagrams.computeIfAbsent(definition, id -> DiagramReader.read(repository.getBpmnModelInstance(id))));
    }

    /** Steps of the service itself that are under way or failed, and hours that are waited for. */
    private List<Step> working(
            HistoricProcessInstance instance, Diagram diagram, Marks marks, UnaryOperator<String> words) {
        Set<String> failed = tokens.failed(instance);
        return marks.now().keySet().stream()
                .flatMap(id -> diagram.shape(id).stream())
                .filter(shape -> shape.form() == Form.SERVICE_TASK || shape.form() == Form.CATCH)
                .map(shape -> new Step(
                        words.apply(shape.id()),
                        failed.contains(shape.id()) ? State.FAILED : State.NOW,
                        "",
                        null,
                        tokens.due(instance, shape.id())))
                .toList();
    }

    private String description(List<Step> steps, Language language) {
        return texts.get(
                language,
                "process.picture.description",
                Map.of("done", count(steps, State.DONE), "now", names(steps, State.NOW)));
    }

    private static long count(List<Step> steps, State state) {
        return steps.stream().filter(step -> step.state() == state).count();
    }

    private static String names(List<Step> steps, State state) {
        return String.join(
                ", ",
                steps.stream()
                        .filter(step -> step.state() == state)
                        .map(Step::name)
                        .distinct()
                        .toList());
    }

    private String word(Diagram diagram, String id, Language language) {
        String key = "process." + diagram.process() + "." + id;
        return texts.has(language, key) ? texts.get(language, key) : diagram.name(id);
    }
}
