package org.passerelle.awards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.passerelle.awards.Drafting.Drafted;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierTakenBack;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two persons sign where the call asks for it: the second signs the very text that the first signed, or returns it. */
@Service
@Transactional
public class Countersigning {

    private final FirstSignaturesTable table;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Countersigning(
            FirstSignaturesTable table,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Of several dossiers those whose decision waits for the second signature, with the first. */
    @Transactional(readOnly = true)
    public Map<DossierId, FirstSignature> of(Actor actor, Collection<DossierId> ids) {
        rights.require(actor, Act.READ_SESSION);
        return table.of(ids);
    }

    /**
     * The second person does not sign, or the first takes the signature back: the decision has to be signed anew.
     *
     * @throws Refusal COMMENT_REQUIRED without a reason, WRONG_STAGE where no first signature waits
     */
    public void giveBack(Actor actor, DossierId id, String reason) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.DECIDE);
        rights.require(actor, Act.DECIDE, Relation.own(actor, dossier.lead()));
        conflicts.requireOpen(actor, dossier);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED, "reason");
        }
        Optional<FirstSignature> first =
                Optional.ofNullable(table.of(List.of(id)).get(id));
        if (first.isEmpty() || dossier.stage() != Stage.PROPOSED) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "giveBack");
        }
        table.delete(List.of(id));
        Map<String, Object> detail = Map.of("first", first.get().name(), "reason", reason.strip());
        trail.record(actor, dossier.call().value(), id.value(), "returnDecision", null, null, detail);
        events.publishEvent(new FirstSignatureReturned(id));
    }

    /** A dossier that goes back on the agenda has nothing left to countersign: the task ends before the dossier is taken back. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takenBack(DossierTakenBack event) {
        DossierId id = event.dossier();
        if (table.of(List.of(id)).containsKey(id)) {
            table.delete(List.of(id));
            events.publishEvent(new FirstSignatureReturned(id));
        }
    }

    /**
     * Keeps the first signature of those acts that have none yet, where the call asks for two.
     *
     * @return the acts that this signature decides
     * @throws Refusal CONTENT with SECOND_SIGNATORY where the same person signed first, FIRST_TIED where
     *     a conflict has recused who did (D10), FIRST_SIGNED where the text has changed
     *     since
     */
    List<Drafted> decided(Actor actor, Call call, ActSigning.Checked checked) {
        if (!TwoSignatures.areAsked(call)) {
            return checked.acts();
        }
        Map<DossierId, FirstSignature> firsts = firsts(checked.acts());
        refuse(actor, checked.acts(), firsts);
        List<DossierId> now = new ArrayList<>();
        for (Drafted act : checked.acts()) {
            if (!firsts.containsKey(act.page().dossier())) {
                sign(actor, call, act, checked.delegation());
                now.add(act.page().dossier());
            }
        }
        if (!now.isEmpty()) {
            events.publishEvent(new FirstSigned(now));
        }
        return checked.acts().stream()
                .filter(act -> firsts.containsKey(act.page().dossier()))
                .toList();
    }

    /** The first signature of an act that is decided now; it stands in the decision from here on. */
    Map<DossierId, FirstSignature> taken(List<Drafted> acts) {
        Map<DossierId, FirstSignature> firsts = firsts(acts);
        table.delete(firsts.keySet());
        return firsts;
    }

    private Map<DossierId, FirstSignature> firsts(List<Drafted> acts) {
        return table.of(acts.stream().map(act -> act.page().dossier()).toList());
    }

    private void sign(Actor actor, Call call, Drafted act, SigningDelegation delegation) {
        DecisionPage page = act.page();
        table.insert(
                page.dossier(),
                new FirstSignature(
                        Objects.requireNonNull(actor.personId()),
                        actor.name(),
                        clock.instant(),
                        delegation.act(),
                        page.sha256()));
        Map<String, Object> detail = Map.of("sha256", page.sha256(), "reference", delegation.act());
        trail.record(actor, call.id().value(), page.dossier().value(), "signFirst", null, null, detail);
    }

    private void refuse(Actor actor, List<Drafted> acts, Map<DossierId, FirstSignature> firsts) {
        Map<DossierId, Set<PersonId>> tied = conflicts.closedFor(firsts.keySet());
        List<Finding> findings = new ArrayList<>();
        for (Drafted act : acts) {
            FirstSignature first = firsts.get(act.page().dossier());
            if (first != null) {
                String number = act.proposal().number();
                Map<String, Object> evidence = Map.of("number", number, "first", first.name());
                if (first.person().equals(actor.personId())) {
                    findings.add(Finding.blocking("SECOND_SIGNATORY", number, evidence));
                } else if (tied.getOrDefault(act.page().dossier(), Set.of()).contains(first.person())) {
                    findings.add(Finding.blocking("FIRST_TIED", number, evidence));
                } else if (!first.sha256().equals(act.page().sha256())) {
                    findings.add(Finding.blocking("FIRST_SIGNED", number, evidence));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }
}
