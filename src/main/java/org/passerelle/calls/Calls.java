package org.passerelle.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.funding.RateTables;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for projects: written, checked, published, opened and closed by the clock, extended, cancelled. */
@Service
@Transactional
public class Calls {

    private final CallsTable table;
    private final RateTables rates;
    private final CallForms forms;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calls(
            CallsTable table,
            RateTables rates,
            CallForms forms,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.rates = rates;
        this.forms = forms;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a call, empty or copied from another one's definition; its code must be free. */
    public CallId create(Actor actor, CallDefinition definition) {
        rights.require(actor, Act.CREATE_CALL);
        refuseTakenCode(definition.code());
        Call call = Call.drafted(definition);
        table.insert(call);
        note(actor, call, "createCall", call, Map.of());
        return call.id();
    }

    /** Rewrites a draft call. */
    public Call update(Actor actor, CallId id, int version, CallDefinition definition) {
        rights.require(actor, Act.EDIT_CALL);
        Call before = locked(id);
        if (before.version() != version) {
            throw new Refusal(RefusalCode.STALE_VERSION, before.code(), before.version());
        }
        if (!before.code().equals(definition.code())) {
            refuseTakenCode(definition.code());
        }
        return save(actor, before, before.rewritten(definition), "editCall", Map.of());
    }

    /** What keeps the call from being validated; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, CallId id) {
        rights.require(actor, Act.EDIT_CALL);
        return CallCheck.of(get(id).definition(), rates.versions());
    }

    /** Declares the call complete. Refused with its findings while it is not. */
    public Call validate(Actor actor, CallId id) {
        rights.require(actor, Act.VALIDATE_CALL);
        Call before = locked(id);
        Call after = before.validated();
        List<Finding> findings = CallCheck.of(before.definition(), rates.versions());
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return save(actor, before, after, "validateCall", Map.of());
    }

    /** Takes a validated call back to draft. */
    public Call redraft(Actor actor, CallId id) {
        rights.require(actor, Act.EDIT_CALL);
        Call before = locked(id);
        return save(actor, before, before.reopenedAsDraft(), "redraftCall", Map.of());
    }

    /** Announces the call; its process opens and closes it by the clock. */
    public Call publish(Actor actor, CallId id) {
        rights.require(actor, Act.PUBLISH_CALL);
        Call before = locked(id);
        Call after = save(actor, before, before.published(), "publishCall", Map.of());
        events.publishEvent(new CallPublished(id));
        return after;
    }

    /** Puts the closing off, and leaves what else the call names as it is. */
    public Call extend(Actor actor, CallId id, LocalDateTime closesAt, String reason) {
        return extend(actor, id, Extension.of(get(id), closesAt, reason));
    }

    /**
     * Puts the closing off, with a reason that the trail keeps; only to a later instant that is still to come.
     *
     * @throws Refusal STALE_VERSION when somebody changed the call first, CALL_CLOSED, INVALID_VALUE; CONTENT with CALL_RESULTS,
     *     CALL_RESULTS_HOUR, CALL_HOUR or EXTENSION_WAITING_LIST where the results would be announced before the closing, or the list
     *     end before them
     */
    public Call extend(Actor actor, CallId id, Extension extension) {
        rights.require(actor, Act.EXTEND_CALL);
        Call before = locked(id);
        Call after = before.extended(extension);
        extension.require(before, after, clock.instant());
        Call saved = save(actor, before, after, "extendCall", extension.detail(before, after));
        events.publishEvent(extension.told(before));
        return saved;
    }

    /** Gives the call up before its results, with a reason. */
    public Call cancel(Actor actor, CallId id, String reason) {
        rights.require(actor, Act.CANCEL_CALL);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "reason");
        }
        Call before = locked(id);
        Call after = save(actor, before, before.cancelled(), "cancelCall", Map.of("reason", reason));
        events.publishEvent(new CallCancelled(id, reason.strip()));
        return after;
    }

    /** Why a call was given up, in the words of who did; empty where it was not. For a module that has checked the right. */
    @Transactional(readOnly = true)
    public String cancelledBecause(CallId id) {
        return trail.ofCall(id.value(), "cancelCall").stream()
                .map(line -> String.valueOf(line.detail().get("reason")).strip())
                .findFirst()
                .orElse("");
    }

    /** The opening timer fired. */
    public void open(Actor actor, CallId id) {
        rights.require(actor, Act.TURN_CALL);
        Call before = locked(id);
        save(actor, before, before.opened(), "openCall", Map.of());
        forms.freeze(id);
    }

    /** The closing timer fired. */
    public void close(Actor actor, CallId id) {
        rights.require(actor, Act.TURN_CALL);
        Call before = locked(id);
        save(actor, before, before.closed(), "closeCall", Map.of());
    }

    /** The drafts have expired; the service appraises. */
    public void startAppraisal(Actor actor, CallId id) {
        rights.require(actor, Act.TURN_CALL);
        Call before = locked(id);
        if (before.stage() == CallStage.CLOSED) {
            save(actor, before, before.appraised(), "startAppraisal", Map.of());
        }
    }

    /**
     * The secretary proposed a ranking (committee). Once is enough: a second session, on what was deferred, leaves the stage
     * as it is, and results that are public stay public.
     */
    public void startDeliberation(Actor actor, CallId id) {
        rights.require(actor, Act.PROPOSE);
        Call before = locked(id);
        if (before.stage() != CallStage.DELIBERATION && before.stage() != CallStage.RESULTS_PUBLISHED) {
            save(actor, before, before.deliberating(), "startDeliberation", Map.of());
        }
    }

    /** Makes the results public (awards). */
    public void release(Actor actor, CallId id) {
        rights.require(actor, actor.isClockwork() ? Act.RELEASE : Act.DECIDE);
        Call before = locked(id);
        if (before.stage() != CallStage.RESULTS_PUBLISHED) {
            save(actor, before, before.released(clock.instant()), "releaseResults", Map.of());
        }
    }

    /** Nothing is left to decide: the call ends without results, unless some are public already. */
    public void conclude(Actor actor, CallId id) {
        rights.require(actor, Act.TURN_CALL);
        Call before = locked(id);
        if (!before.isReleased()) {
            save(actor, before, before.concluded(), "concludeCall", Map.of());
        }
        events.publishEvent(new CallConcluded(id));
    }

    /** An incident of the service lets drafts in after all: a call that had ended without results goes on (ADR 0106). */
    public void takeInAgain(Actor actor, CallId id) {
        rights.require(actor, Act.DECLARE_INCIDENT);
        Call before = locked(id);
        save(actor, before, before.takingInAgain(), "takeInAgain", Map.of());
    }

    /** An appeal found a dossier admissible: a call that had ended without results goes on with it (domain.md §2.4). */
    public void goOnAfterAppeal(Actor actor, CallId id) {
        rights.require(actor, Act.DECIDE_APPEAL);
        Call before = locked(id);
        save(actor, before, before.takingInAgain(), "goOnAfterAppeal", Map.of());
    }

    /** Whatever its stage; the caller has checked the right to know of it. */
    @Transactional(readOnly = true)
    public Call get(CallId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** Like {@link #get(CallId)}, of several at once; those that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<CallId, Call> get(Collection<CallId> ids) {
        return table.byIds(ids).stream().collect(Collectors.toMap(Call::id, call -> call));
    }

    /** Like {@link #get(CallId)}, holding the call until the transaction ends. */
    public Call locked(CallId id) {
        return table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(String code) {
        return table.find(code);
    }

    /** Every call, drafts included. */
    @Transactional(readOnly = true)
    public List<Call> all(Actor actor) {
        rights.require(actor, Act.READ_CALL);
        return table.all();
    }

    /** What anybody may see: announced calls whose publication date has come. */
    @Transactional(readOnly = true)
    public List<Call> published() {
        Instant now = clock.instant();
        return table.all().stream().filter(call -> call.isAnnouncedAt(now)).toList();
    }

    /** One of those, by its code. */
    @Transactional(readOnly = true)
    public Optional<Call> published(String code) {
        return table.find(code).filter(call -> call.isAnnouncedAt(clock.instant()));
    }

    private Call save(Actor actor, Call before, Call after, String verb, Map<String, Object> detail) {
        Call saved = table.update(after);
        note(actor, before, verb, saved, detail);
        return saved;
    }

    private void note(Actor actor, Call before, String verb, Call after, Map<String, Object> detail) {
        trail.record(actor, after.id().value(), null, verb, before.stage(), after.stage(), detail);
    }

    private void refuseTakenCode(String code) {
        if (table.find(code).isPresent()) {
            throw new Refusal(List.of(Finding.blocking("CALL_CODE_TAKEN", "code", Map.of("code", code))));
        }
    }
}
