package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.dossiers.ConflictFound;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Person;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.synthesis.AwaitedVisa;
import org.passerelle.synthesis.SynthesisChanged;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.SynthesisElement;
import org.passerelle.workflow.model.Variable;
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

    SynthesisEvents(
            RuntimeService runtime, UserTasks tasks, Worklist worklist, SynthesisFile syntheses, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
        this.syntheses = syntheses;
        this.dossiers = dossiers;
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
        standIn(event.dossier());
    }

    /** A tie that is found while a visa is awaited closes the dossier to its holder: it is the stand-in's, or the role's, then. */
    @EventListener
    void found(ConflictFound event) {
        event.dossiers().forEach(id -> syntheses.awaited(id).ifPresent(visa -> {
            Person person = visa.person();
            tasks.assign(SynthesisElement.GIVE_VISA, dossiers.name(id), person == null ? null : person.id());
            standIn(id);
        }));
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

    private void standIn(DossierId dossier) {
        Person standIn = syntheses.awaited(dossier).map(AwaitedVisa::standIn).orElse(null);
        worklist.standIn(dossier, WorkItem.Kind.GIVE_VISA, standIn == null ? null : standIn.id());
    }
}
