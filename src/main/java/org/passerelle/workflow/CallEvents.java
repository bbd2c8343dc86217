package org.passerelle.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.awards.CallDecided;
import org.passerelle.awards.FirstSignatureReturned;
import org.passerelle.awards.FirstSigned;
import org.passerelle.awards.ResultsReleased;
import org.passerelle.calls.CallCancelled;
import org.passerelle.calls.CallExtended;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallPublished;
import org.passerelle.calls.Calls;
import org.passerelle.committee.CallDeliberated;
import org.passerelle.committee.CallProposed;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.model.Element;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.ReviewElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to a call into the next step of its life and of its dossiers' reviews, in the same transaction. */
@Component
class CallEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final MovedDeadlines deadlines;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Clock clock;

    CallEvents(
            RuntimeService runtime,
            UserTasks tasks,
            MovedDeadlines deadlines,
            Calls calls,
            DossierFile dossiers,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.calls = calls;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @EventListener
    void published(CallPublished event) {
        runtime.startProcessInstanceByKey(
                Model.CALL_LIFECYCLE.key(),
                calls.get(event.call()).code(),
                Map.of(Variable.CALL, event.call().toString()));
    }

    /** An extension before the opening finds no timer to set anew: the closing is asked for when the call opens. */
    @EventListener
    void extended(CallExtended event) {
        tell(event.call(), Message.CALL_EXTENDED, Map.of());
        deadlines.follow(calls.get(event.call()));
    }

    /** The call's life ends, and every review in it. */
    @EventListener
    void cancelled(CallCancelled event) {
        toAll(event.call(), Message.CALL_CANCELLED);
    }

    @EventListener
    void proposed(CallProposed event) {
        close(event.dossiers(), ReviewElement.PROPOSE_RANKING, id -> Map.of());
        tell(event.call(), Message.RANKING_PROPOSED, Map.of());
    }

    @EventListener
    void deliberated(CallDeliberated event) {
        close(
                event.outcomes().keySet(),
                ReviewElement.DELIBERATE,
                id -> Map.of(Variable.DEFERRED, event.outcomes().get(id) == RankingList.DEFERRED));
        tell(event.call(), Message.CALL_DELIBERATED, Map.of());
    }

    @EventListener
    void decided(CallDecided event) {
        Instant hour = calls.get(event.call()).resultsAt();
        Map<String, Object> named = Map.of(Variable.RESULTS_HOUR_NAMED, hour != null && hour.isAfter(clock.instant()));
        Element task = event.countersigned() ? ReviewElement.COUNTERSIGN : ReviewElement.DECIDE;
        close(event.dossiers(), task, id -> Map.of(Variable.COUNTERSIGNED, true, Variable.SECOND_SIGNATURE, false));
        tell(event.call(), Message.CALL_DECIDED, named);
    }

    @EventListener
    void firstSigned(FirstSigned event) {
        close(event.dossiers(), ReviewElement.DECIDE, id -> Map.of(Variable.SECOND_SIGNATURE, true));
    }

    @EventListener
    void returned(FirstSignatureReturned event) {
        close(List.of(event.dossier()), ReviewElement.COUNTERSIGN, id -> Map.of(Variable.COUNTERSIGNED, false));
    }

    /** Reviews whose letter is still being written find the results public when they come to ask. */
    @EventListener
    void released(ResultsReleased event) {
        toAll(event.call(), Message.RESULTS_RELEASED);
    }

    /** Tells everything that goes on in a call. */
    private void toAll(CallId call, Message message) {
        runtime.createMessageCorrelation(message.id())
                .processInstanceVariableEquals(Variable.CALL, call.toString())
                .correlateAll();
    }

    private void close(Collection<DossierId> ids, Element element, Function<DossierId, Map<String, Object>> variables) {
        for (DossierId id : ids) {
            tasks.close(dossiers.name(id), element, variables.apply(id));
        }
    }

    /** Tells the call's process where it waits for the message; a second session finds it past that. */
    private void tell(CallId call, Message message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message.id())
                .processInstanceBusinessKey(calls.get(call).code())
                .setVariables(variables)
                .correlateAll();
    }
}
