package org.passerelle.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.dossiers.ConflictFound;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.PersonId;
import org.passerelle.people.RightsChanged;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.synthesis.AwaitedVisa;
import org.passerelle.synthesis.SynthesisChanged;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.synthesis.VisaPassedOn;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.SynthesisElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to a synthesis into who is awaited for it, in the same transaction. */
@Component
class SynthesisEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final Worklist worklist;
    private final SynthesisFile syntheses;
    private final DossierFile dossiers;
    private final ApplicationEventPublisher events;

    SynthesisEvents(
            RuntimeService runtime,
            UserTasks tasks,
            Worklist worklist,
            SynthesisFile syntheses,
            DossierFile dossiers,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
        this.syntheses = syntheses;
        this.dossiers = dossiers;
        this.events = events;
    }

    @EventListener
    void changed(SynthesisChanged event) {
        String number = dossiers.name(event.dossier());
        switch (event.what()) {
            case PREPARED -> prepared(number);
            case WRITTEN -> tasks.close(number, SynthesisElement.WRITE_SYNTHESIS, Map.of());
            case VISA_GIVEN -> tasks.close(number, SynthesisElement.GIVE_VISA, Map.of(Variable.VISA_GIVEN, true));
            case SENT_BACK -> tasks.close(number, SynthesisElement.GIVE_VISA, Map.of(Variable.VISA_GIVEN, false));
            case DROPPED -> dropped(number);
        }
        worklist.standIns(
                WorkItem.Kind.GIVE_VISA,
                Map.of(event.dossier(), syntheses.awaited(event.dossier()).flatMap(AwaitedVisa::standInId)));
    }

    /** A tie that is found while a visa is awaited closes the dossier to its holder: it is the stand-in's, or the role's, then. */
    @EventListener
    void found(ConflictFound event) {
        passOn(syntheses.awaited(event.dossiers()));
    }

    /** So is what waits for somebody who leaves or may give visas no more; who comes back finds it again. */
    @EventListener
    void changed(RightsChanged event) {
        passOn(syntheses.awaited());
    }

    /** Who is waited for by now; those who give the visa from now on are told. */
    private void passOn(Map<DossierId, AwaitedVisa> awaited) {
        Map<DossierId, Optional<PersonId>> standIns = new HashMap<>();
        awaited.forEach((id, visa) -> standIns.put(id, visa.standInId()));
        Set<DossierId> replaced = worklist.standIns(WorkItem.Kind.GIVE_VISA, standIns);
        Map<String, Optional<PersonId>> assigned = new HashMap<>();
        List<VisaPassedOn> passed = new ArrayList<>();
        worklist.of(WorkItem.Kind.GIVE_VISA, awaited.keySet()).forEach(item -> {
            DossierId id = Objects.requireNonNull(item.dossier());
            Optional<PersonId> person = Objects.requireNonNull(awaited.get(id)).personId();
            boolean another = !person.equals(Optional.ofNullable(item.person()));
            if (another) {
                assigned.put(item.taskId(), person);
            }
            if (another || replaced.contains(id)) {
                passed.add(new VisaPassedOn(id, item.person()));
            }
        });
        tasks.assign(assigned);
        passed.forEach(events::publishEvent);
    }

    /** A review of an older version knows no syntheses: then the act is refused as a whole. */
    private void prepared(String number) {
        boolean nobody = runtime.createMessageCorrelation(Message.SYNTHESIS_PREPARED.id())
                .processInstanceBusinessKey(number)
                .correlateAllWithResult()
                .isEmpty();
        if (nobody) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, number);
        }
    }

    /** Where the review itself has ended, the wait has ended with it. */
    private void dropped(String number) {
        runtime.createMessageCorrelation(Message.SYNTHESIS_DROPPED.id())
                .processInstanceBusinessKey(number)
                .correlateAll();
    }
}
