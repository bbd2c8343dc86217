package org.passerelle.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of every session that a convened committee held, and their errata: what the clockwork does to them. */
@Service
@Transactional
public class MinutesRegister {

    private final MinutesTable table;
    private final CorrectionsTable corrections;
    private final MeetingsTable meetings;
    private final SessionsTable sessions;
    private final Conflicts conflicts;
    private final Calls calls;
    private final SessionReaders readers;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesRegister(
            MinutesTable table,
            CorrectionsTable corrections,
            MeetingsTable meetings,
            SessionsTable sessions,
            Conflicts conflicts,
            Calls calls,
            SessionReaders readers,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.corrections = corrections;
        this.meetings = meetings;
        this.sessions = sessions;
        this.conflicts = conflicts;
        this.calls = calls;
        this.readers = readers;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The minutes of a call and their errata, the first one first; without corrections to what is closed to the reader (D10). */
    @Transactional(readOnly = true)
    public List<Minutes> of(Actor actor, CallId call) {
        readers.require(actor, call);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(call).stream().map(minutes -> minutes.without(closed)).toList();
    }

    /** One of them; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Minutes get(MinutesId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** The minutes of a session; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Optional<Minutes> of(Session session) {
        return table.of(session.call()).stream()
                .filter(each -> each.session().equals(session.id()) && !each.isErratum())
                .findFirst();
    }

    /**
     * What the signed errata to minutes say to the public, by erratum, the first one first; for a module that has checked the
     * right.
     */
    @Transactional(readOnly = true)
    public Map<Minutes, String> told(CallId call, MinutesId corrected) {
        Map<MinutesId, String> told = table.told(call);
        Map<Minutes, String> signed = new LinkedHashMap<>();
        table.of(call).stream()
                .filter(each -> corrected.equals(each.origin().corrects()) && each.status() == Minutes.Status.SIGNED)
                .forEach(each -> Optional.ofNullable(told.get(each.id())).ifPresent(words -> signed.put(each, words)));
        return signed;
    }

    /** What an erratum says to the public; empty where it touches nothing public. For a module that has checked the right. */
    @Transactional(readOnly = true)
    public String told(Minutes erratum) {
        return table.told(erratum.call()).getOrDefault(erratum.id(), "");
    }

    /** The session that minutes tell of; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Session session(Minutes minutes) {
        return sessions.of(minutes.call()).stream()
                .filter(each -> each.id().equals(minutes.session()))
                .findFirst()
                .orElseThrow();
    }

    /** What was said of each dossier in a meeting; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, String> debates(MeetingId meeting) {
        return debates(Set.of(meeting)).getOrDefault(meeting, Map.of());
    }

    /** The same of several meetings, by meeting: one statement for all of them. */
    @Transactional(readOnly = true)
    public Map<MeetingId, Map<DossierId, String>> debates(Collection<MeetingId> all) {
        return corrections.debates(all);
    }

    /**
     * The document that says what they say now is written: it goes to the members with the call's working days for
     * corrections, or, once these are settled, to the signatures. Done once for each text.
     */
    public void shown(Actor actor, MinutesId id, Minutes.Shown document) {
        rights.require(actor, Act.ISSUE);
        Minutes minutes = locked(id);
        boolean first = minutes.status() == Minutes.Status.DRAFTED;
        Minutes next = first ? minutes.circulated(document, lastInstant(minutes)) : minutes.toSign(document);
        table.update(next);
        note(actor, next, first ? "circulateMinutes" : "writeMinutes", Map.of("sha256", document.sha256()));
        events.publishEvent(MinutesMoved.to(next, first ? MinutesMoved.Step.CIRCULATED : MinutesMoved.Step.TO_SIGN));
    }

    /** The members' days are over, or every member has read. */
    public void closeCorrections(Actor actor, MinutesId id) {
        rights.require(actor, Act.ISSUE);
        Minutes closed = locked(id).closed();
        table.update(closed);
        note(
                actor,
                closed,
                "closeCorrections",
                Map.of("corrections", closed.corrections().size()));
    }

    /** Everybody who was convened reads the minutes, whether it came or not. */
    @EventListener
    void on(SessionHeld held) {
        Meeting meeting = held.meeting();
        begin(new Draft(held.session().id(), meeting, held.chair(), null, ""));
    }

    /** @param corrects the signed minutes that an erratum rectifies */
    record Draft(SessionId session, Meeting meeting, PersonId chair, @Nullable MinutesId corrects, String erratum) {}

    Minutes begin(Draft draft) {
        CallId call = draft.meeting().call();
        Minutes minutes = new Minutes(
                MinutesId.random(),
                new Minutes.Origin(
                        draft.session(),
                        draft.meeting().id(),
                        call,
                        table.nextNumber(call),
                        draft.corrects(),
                        draft.erratum()),
                Minutes.Standing.drafted(draft.chair()),
                0,
                draft.meeting().attendance().stream()
                        .map(each ->
                                new MinutesReader(each.person(), each.seat().name(), null))
                        .toList(),
                List.of());
        table.insert(minutes);
        events.publishEvent(MinutesMoved.to(minutes, MinutesMoved.Step.DRAFTED));
        return minutes;
    }

    /** Whether debates may still be written down: the committee sits, or the secretary may change its minutes. */
    boolean mayNote(MeetingId id) {
        Meeting meeting = meeting(id);
        calls.locked(meeting.call());
        return meeting.status() == Meeting.Status.OPEN
                || table.of(meeting.call()).stream()
                        .filter(each -> each.meeting().equals(id) && !each.isErratum())
                        .anyMatch(each -> each.status().isOpen());
    }

    Meeting meeting(MeetingId id) {
        return meetings.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    Meeting meeting(Minutes minutes) {
        return meetings.find(minutes.meeting()).orElseThrow();
    }

    Minutes locked(MinutesId id) {
        calls.locked(get(id).call());
        return get(id);
    }

    void note(Actor actor, Minutes minutes, String verb, Map<String, Object> detail) {
        Map<String, Object> all = new TreeMap<>(detail);
        all.put("minutes", minutes.number());
        trail.record(actor, minutes.call().value(), null, verb, null, null, all);
    }

    private Instant lastInstant(Minutes minutes) {
        CallDefinition call = calls.get(minutes.call()).definition();
        LocalDate today = LocalDate.ofInstant(clock.instant(), call.zone());
        int days = call.procedure().committee().correctionDays();
        return DueDate.endOf(WorkingDays.dayAfter(today, days), call.zone()).end();
    }
}
