package org.passerelle.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Language;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.picture.Pictures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process of a dossier or a call, for those who may read its trail. */
@Service
@Transactional(readOnly = true)
public class ProcessPictures {

    private final HistoryService history;
    private final Pictures pictures;
    private final NowSteps now;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;

    ProcessPictures(
            HistoryService history,
            Pictures pictures,
            NowSteps now,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Rights rights) {
        this.history = history;
        this.pictures = pictures;
        this.now = now;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
    }

    /** The review of a dossier; empty for a draft, which has none. */
    public Optional<ProcessPicture> of(Actor actor, DossierId id, Language language) {
        rights.require(actor, Act.READ_TRAIL);
        Dossier dossier = dossiers.read(actor, id);
        DossierAccess.refuseOwn(actor, dossier);
        String number = dossier.number();
        return number == null
                ? Optional.empty()
                : instance(Model.DOSSIER_REVIEW, number)
                        .map(instance -> pictures.of(instance, language, now.of(id, language)));
    }

    /** The life of a call; empty before its publication. */
    public Optional<ProcessPicture> of(Actor actor, CallId id, Language language) {
        rights.require(actor, Act.READ_TRAIL);
        return instance(Model.CALL_LIFECYCLE, calls.get(id).code())
                .map(instance -> pictures.of(instance, language, now.none()));
    }

    /** The reviews of all dossiers of a call on one drawing; empty where none was submitted. */
    public Optional<CallPicture> reviews(Actor actor, CallId id, Language language) {
        rights.require(actor, Act.READ_TRAIL);
        return pictures.of(id, conflicts.closedTo(actor), calls.get(id).code(), language);
    }

    /** The last one: an appeal may have begun another. */
    private Optional<HistoricProcessInstance> instance(Model model, String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(model.key())
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }
}
