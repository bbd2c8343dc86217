package org.passerelle.synthesis;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visas that a call asks of a synthesis, one after another: each is given, or the page goes back with a comment. */
@Service
@Transactional
public class Visas {

    private final SynthesesTable table;
    private final VisaHolders holders;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visas(
            SynthesesTable table,
            VisaHolders holders,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.holders = holders;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the visa that is awaited; after the last one the page is ready for the committee book.
     *
     * @param revision of the page that was read
     * @param remark may be empty
     * @throws Refusal STALE_VERSION where it was written anew since, NO_SUCH_TASK while none is awaited, FORBIDDEN where it is another's, SECOND_PERSON for who wrote the page
     *     or gave a visa before
     */
    public void give(Actor actor, DossierId id, int revision, String remark) {
        Dossier dossier = dossiers.locked(id);
        Synthesis asked = asked(actor, dossier);
        AwaitedVisa awaited = awaited(actor, dossier, asked);
        refuseUnlessRead(dossier, asked, revision);
        add(actor, asked, awaited, Visa.Verdict.GIVEN, remark);
        boolean last = awaited.place() == awaited.many();
        table.save(last ? asked.at(Synthesis.State.FINISHED) : asked);
        note(actor, dossier, "giveVisa", awaited, remark);
        publish(SynthesisChanged.What.VISA_GIVEN, id);
    }

    /**
     * Sends the page back to its officer, who writes it again and asks for every visa anew.
     *
     * @throws Refusal COMMENT_REQUIRED without words; otherwise as for a visa
     */
    public void sendBack(Actor actor, DossierId id, int revision, String comment) {
        Dossier dossier = dossiers.locked(id);
        Synthesis asked = asked(actor, dossier);
        AwaitedVisa awaited = awaited(actor, dossier, asked);
        refuseUnlessRead(dossier, asked, revision);
        if (comment.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        add(actor, asked, awaited, Visa.Verdict.RETURNED, comment);
        table.save(asked.again());
        note(actor, dossier, "returnSynthesis", awaited, comment);
        publish(SynthesisChanged.What.SENT_BACK, id);
    }

    private Synthesis asked(Actor actor, Dossier dossier) {
        rights.require(actor, Act.GIVE_VISA, Relation.own(actor, dossier.lead()));
        conflicts.requireOpen(actor, dossier);
        return table.open(dossier.id())
                .filter(open -> open.state() == Synthesis.State.VISA)
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
    }

    /** A visa is of the page that was read: who wrote it anew meanwhile asked for another. */
    private static void refuseUnlessRead(Dossier dossier, Synthesis asked, int revision) {
        if (asked.revision() != revision) {
            throw new Refusal(RefusalCode.STALE_VERSION, dossier.name(), asked.revision());
        }
    }

    private AwaitedVisa awaited(Actor actor, Dossier dossier, Synthesis asked) {
        AwaitedVisa awaited = holders.of(
                asked,
                calls.get(dossier.call()).definition().procedure().appraisal().visas(),
                conflicts.closedFor(dossier.id()));
        if (!awaited.isFor(actor)) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.GIVE_VISA);
        }
        if (VisaHolders.spoke(asked, actor.personId())) {
            throw new Refusal(RefusalCode.SECOND_PERSON, dossier.name());
        }
        return awaited;
    }

    private void add(Actor actor, Synthesis asked, AwaitedVisa awaited, Visa.Verdict verdict, String comment) {
        table.add(
                asked.id(),
                new Visa(
                        asked.round(),
                        awaited.place(),
                        verdict,
                        comment.strip(),
                        actor.personId(),
                        actor.name(),
                        awaited.insteadOf(actor).orElse(null),
                        clock.instant()));
    }

    private void publish(SynthesisChanged.What what, DossierId id) {
        events.publishEvent(new SynthesisChanged(what, id, table.open(id).orElseThrow()));
    }

    private void note(Actor actor, Dossier dossier, String verb, AwaitedVisa awaited, String comment) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("visa", awaited.place());
        if (!comment.isBlank()) {
            detail.put("comment", comment.strip());
        }
        awaited.insteadOf(actor).ifPresent(name -> detail.put("instead", name));
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
