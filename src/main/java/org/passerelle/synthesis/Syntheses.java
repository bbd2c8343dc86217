package org.passerelle.synthesis;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer's page on each dossier (domain.md §2.3, step 13): prefilled with what the service knows, written with a
 * draft, finished once it answers what opposes the dossier; then visas, where the call asks for some, and the committee book.
 */
@Service
@Transactional
public class Syntheses {

    private static final Set<Stage> WRITTEN_AT = Stage.beforeDeliberation();

    private final SynthesesTable table;
    private final Facts facts;
    private final Prefill prefill;
    private final SynthesisCheck check;
    private final Reviews reviews;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Syntheses(
            SynthesesTable table,
            Facts facts,
            Prefill prefill,
            SynthesisCheck check,
            Reviews reviews,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.facts = facts;
        this.prefill = prefill;
        this.check = check;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the page, prefilled; of a deferred dossier, whose page the book holds, another version that begins with the words
     * of the one before.
     *
     * @throws Refusal ALREADY_DONE while there is one, WRONG_STAGE before the appraisal or once the committee has spoken
     */
    public Synthesis prepare(Actor actor, DossierId id) {
        Dossier dossier = writable(actor, id, "prepareSynthesis");
        List<Synthesis> before = table.of(id);
        before.stream().filter(Synthesis::isOpen).findFirst().ifPresent(open -> {
            throw Refusal.alreadyDone(dossier.name(), Optional.of(open.writer()));
        });
        Synthesis begun = new Synthesis(
                UUID.randomUUID(),
                id,
                before.size() + 1,
                0,
                Synthesis.State.DRAFT,
                1,
                words(actor, dossier, before),
                null,
                actor.personId(),
                actor.name(),
                clock.instant(),
                List.of(),
                null);
        table.add(begun);
        note(actor, dossier, "prepareSynthesis", Map.of("version", begun.version()));
        publish(SynthesisChanged.What.PREPARED, begun);
        return begun;
    }

    /**
     * Keeps what is written so far, whole or not.
     *
     * @param revision of the page that was read
     * @throws Refusal STALE_VERSION when a colleague saved first, NO_SUCH_TASK while it is not being written
     */
    public Synthesis save(Actor actor, DossierId id, int revision, SynthesisWords words) {
        writable(actor, id, "saveSynthesis");
        Synthesis draft = draft(id, revision);
        table.save(draft.written(actor, Synthesis.State.DRAFT, words, null, clock.instant()));
        return open(id);
    }

    /**
     * Finishes the page: it asks for its visas, or is ready for the committee book.
     *
     * @throws Refusal STALE_VERSION, NO_SUCH_TASK, CONTENT: SYNTHESIS_EARLY while opinions or sheets are awaited,
     *     SYNTHESIS_POSITION without an answer to the bodies that oppose, REQUIRED_FIELD, SYNTHESIS_LONG,
     *     SYNTHESIS_CONDITIONS, and what is wrong
     *     with the amounts
     */
    public Synthesis finish(Actor actor, DossierId id, int revision, SynthesisWords words) {
        Dossier dossier = writable(actor, id, "finishSynthesis");
        Synthesis draft = draft(id, revision);
        CallDefinition call = calls.get(dossier.call()).definition();
        SynthesisWords cleaned = words.cleaned();
        SynthesisFacts now = facts.of(actor, dossier);
        List<Finding> faults = check.of(dossier, cleaned, now, call);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        boolean asksVisas = !call.procedure().appraisal().visas().isEmpty();
        Synthesis.State state = asksVisas ? Synthesis.State.VISA : Synthesis.State.FINISHED;
        table.save(draft.written(actor, state, cleaned, now, clock.instant()));
        note(actor, dossier, "finishSynthesis", Map.of("version", draft.version()));
        Synthesis finished = open(id);
        publish(SynthesisChanged.What.WRITTEN, finished);
        return finished;
    }

    /**
     * Takes the page back to write it again, before the book holds it; visas that were given do not count any more.
     *
     * @throws Refusal NO_SUCH_TASK while it is being written, or once the book holds it
     */
    public void takeBack(Actor actor, DossierId id) {
        Dossier dossier = writable(actor, id, "takeBackSynthesis");
        Synthesis finished = table.open(id)
                .filter(open -> open.state() != Synthesis.State.DRAFT)
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
        boolean awaitsVisa = finished.state() == Synthesis.State.VISA;
        table.add(
                finished.id(),
                new Visa(
                        finished.round(),
                        finished.nextPlace(),
                        Visa.Verdict.TAKEN_BACK,
                        "",
                        actor.personId(),
                        actor.name(),
                        null,
                        clock.instant()));
        table.save(finished.again());
        note(actor, dossier, "takeBackSynthesis", Map.of("version", finished.version()));
        publish(awaitsVisa ? SynthesisChanged.What.SENT_BACK : SynthesisChanged.What.PREPARED, open(id));
    }

    /** Whether a dossier is at a stage at which its page is written. */
    public static boolean isWritten(Dossier dossier) {
        return WRITTEN_AT.contains(dossier.stage());
    }

    /** Nobody needs what is still being written on dossiers on which the committee spoke, or that ended. */
    void drop(Collection<DossierId> ids) {
        List<Synthesis> unfinished = table.of(ids).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.state() == Synthesis.State.DRAFT || one.state() == Synthesis.State.VISA)
                .toList();
        table.drop(unfinished.stream().map(Synthesis::id).toList());
        unfinished.forEach(one -> publish(SynthesisChanged.What.DROPPED, one));
    }

    /**
     * What pages say of a dossier has changed since they were finished. The one that waits for a visa or for the book goes back
     * to its officer, and its visas do not count any more; the one that a book holds stays there, and is in no other edition.
     */
    void overtake(DossierId id, Overtaken why) {
        Dossier dossier = dossiers.locked(id);
        List<Synthesis> versions = table.of(id);
        Optional<Synthesis> finished = versions.stream()
                .filter(one -> one.state() == Synthesis.State.VISA || one.state() == Synthesis.State.FINISHED)
                .findFirst();
        Optional<Synthesis> held = versions.stream()
                .filter(one -> one.state() == Synthesis.State.FROZEN)
                .reduce((first, second) -> second)
                .filter(Synthesis::holds);
        held.ifPresent(page -> table.overtake(page.id(), why));
        finished.ifPresent(page -> {
            table.save(page.again(why));
            publish(
                    page.state() == Synthesis.State.VISA
                            ? SynthesisChanged.What.SENT_BACK
                            : SynthesisChanged.What.PREPARED,
                    open(id));
        });
        finished.or(() -> held).ifPresent(page -> {
            note(Actor.clockwork(), dossier, "overtakeSynthesis", Map.of("version", page.version(), "overtaken", why));
            events.publishEvent(new SynthesisOvertaken(id, page, why));
        });
    }

    private SynthesisWords words(Actor actor, Dossier dossier, List<Synthesis> before) {
        return before.isEmpty()
                ? prefill.of(
                        dossier,
                        facts.of(actor, dossier),
                        reviews.of(actor, dossier.id()),
                        calls.get(dossier.call()).definition())
                : before.get(before.size() - 1).words();
    }

    private Dossier writable(Actor actor, DossierId id, String verb) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.WRITE_SYNTHESIS, Relation.own(actor, dossier.lead()));
        conflicts.requireOpen(actor, dossier);
        if (!isWritten(dossier)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), verb);
        }
        return dossier;
    }

    private Synthesis draft(DossierId id, int revision) {
        Synthesis draft = table.open(id)
                .filter(open -> open.state() == Synthesis.State.DRAFT)
                .orElseThrow(() ->
                        new Refusal(RefusalCode.NO_SUCH_TASK, dossiers.get(id).name()));
        if (draft.revision() != revision) {
            throw new Refusal(RefusalCode.STALE_VERSION, dossiers.get(id).name(), draft.revision());
        }
        return draft;
    }

    private Synthesis open(DossierId id) {
        return table.open(id).orElseThrow();
    }

    private void publish(SynthesisChanged.What what, Synthesis synthesis) {
        events.publishEvent(new SynthesisChanged(what, synthesis.dossier(), synthesis));
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
