package org.passerelle.committee;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls the committee together, says who came, opens the meeting once there is a quorum (domain.md §2.3, step 14). */
@Service
@Transactional
public class Meetings {

    private final MeetingsTable table;
    private final SeatsTable seats;
    private final TiedMembers tied;
    private final Conflicts conflicts;
    private final Calls calls;
    private final SessionReaders readers;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingsTable table,
            SeatsTable seats,
            TiedMembers tied,
            Conflicts conflicts,
            Calls calls,
            SessionReaders readers,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.seats = seats;
        this.tied = tied;
        this.conflicts = conflicts;
        this.calls = calls;
        this.readers = readers;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The meetings of a call, the first one first. */
    @Transactional(readOnly = true)
    public List<Meeting> of(Actor actor, CallId call) {
        readers.require(actor, call);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(call).stream().map(meeting -> meeting.without(closed)).toList();
    }

    /** A meeting; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Meeting get(MeetingId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /**
     * Calls the members of the call's committee together; each is told. After a meeting without quorum the next one needs none
     * and may be as near as the secretary likes.
     *
     * @throws Refusal ALREADY_DONE while a meeting is convened or sits, WRONG_STAGE once the call has ended, CONTENT:
     *     MEETING_NOBODY without seats, MEETING_TOO_SOON before the call's days of notice, REQUIRED_FIELD
     */
    public Meeting convene(Actor actor, CallId callId, Convocation convocation) {
        rights.require(actor, Act.CONVENE);
        Call call = calls.locked(callId);
        call.refuseEnded("convene");
        List<Meeting> before = table.of(callId);
        before.stream().filter(each -> each.status().isLive()).findFirst().ifPresent(live -> {
            throw Refusal.alreadyDone(call.code(), Optional.of(live.convenedBy()));
        });
        boolean again = ConvocationCheck.isAgain(before);
        List<Seat> members = seats.of(callId);
        ConvocationCheck.refuseUnfit(convocation, call.definition(), members, again, clock.instant());
        Meeting meeting = convocation.meeting(call, before.size() + 1, again, members, actor, clock.instant());
        table.insert(meeting);
        tied.recuse(meeting);
        note(actor, meeting, "convene", Map.of("meeting", meeting.number(), "at", meeting.at()));
        events.publishEvent(new CommitteeConvened(meeting.id()));
        return meeting;
    }

    /** Calls a meeting off that has not begun. */
    public void callOff(Actor actor, MeetingId id, String reason) {
        rights.require(actor, Act.CONVENE);
        Meeting meeting = locked(id, "callOff");
        refuseUnlessConvened(meeting, "callOff");
        requireText(reason, "meeting.reason");
        end(actor, meeting, new CallOff(CallOff.Cause.SECRETARY, reason.strip()));
    }

    /** Nothing is left for its committee to speak of: no meeting of the call takes place (the clockwork). */
    void callOff(CallId call, CallOff why) {
        table.of(call).stream()
                .filter(meeting -> !meeting.isWritten() && meeting.status().isLive())
                .forEach(meeting -> end(Actor.clockwork(), meeting, why));
    }

    /**
     * Says who takes part, before or while the committee sits.
     *
     * @throws Refusal CONTENT: MEETING_PROXY where a proxy is not a voting member who is there and holds no other
     */
    public void attend(Actor actor, MeetingId id, List<Attendance> attendance) {
        rights.require(actor, Act.HOLD_MEETING);
        Meeting meeting = locked(id, "attend");
        refuseUnlessSitting(meeting, "attend");
        List<Attendance> complete = Proxies.complete(meeting, attendance);
        table.attend(id, complete);
        table.attended(id, clock.instant());
        long there = complete.stream().filter(each -> each.presence().isThere()).count();
        note(actor, meeting, "attend", Map.of("meeting", meeting.number(), "present", there));
    }

    /**
     * Opens the meeting. Before the day for which it was convened that takes a reason, which the minutes and the register of
     * exceptions give: a member who relied on the convocation is not there.
     *
     * @param reason blank where it is opened on its day or later
     * @throws Refusal CONTENT: MEETING_NO_QUORUM with the figures, REQUIRED_FIELD without the reason; WRONG_STAGE
     */
    public void open(Actor actor, MeetingId id, String reason) {
        rights.require(actor, Act.HOLD_MEETING);
        Meeting meeting = locked(id, "openMeeting");
        refuseUnopenable(meeting);
        Quorum quorum = meeting.quorum();
        Timing timing = timing(meeting);
        if (timing == Timing.EARLY) {
            requireText(reason, "meeting.reason");
        }
        String why = timing.reason(reason);
        table.open(id, clock.instant(), why);
        note(actor, meeting, "openMeeting", Timing.opening(meeting, quorum, why));
    }

    /**
     * Refuses what no reason can open, before a reason is asked for.
     *
     * @throws Refusal as {@link #open}, but for the reason
     */
    @Transactional(readOnly = true)
    public void requireOpenable(Actor actor, MeetingId id) {
        rights.require(actor, Act.HOLD_MEETING);
        Meeting meeting = get(id);
        calls.get(meeting.call()).refuseEnded("openMeeting");
        refuseUnopenable(meeting);
    }

    private static void refuseUnopenable(Meeting meeting) {
        refuseUnlessConvened(meeting, "openMeeting");
        meeting.quorum().require();
    }

    /** How today is to the day for which a meeting was convened. */
    @Transactional(readOnly = true)
    public Timing timing(Meeting meeting) {
        return Timing.of(meeting, calls.get(meeting.call()).definition().zone(), clock.instant());
    }

    /** Why it was opened before its day; empty where it was not. For a module that has checked the right. */
    @Transactional(readOnly = true)
    public String openingReason(MeetingId id) {
        return table.openingReason(id);
    }

    /**
     * Ends a meeting that has no quorum: the next one needs none and may be held at once, wherefore the register of exceptions
     * gives it. Members had until the hour of the convocation to come, and somebody has looked who did.
     *
     * @throws Refusal CONTENT: MEETING_NOT_YET before that hour, MEETING_NO_ATTENDANCE where none was entered,
     *     MEETING_HAS_QUORUM; WRONG_STAGE
     */
    public void adjourn(Actor actor, MeetingId id) {
        rights.require(actor, Act.HOLD_MEETING);
        Meeting meeting = locked(id, "adjournMeeting");
        refuseUnlessConvened(meeting, "adjournMeeting");
        if (clock.instant().isBefore(meeting.at())) {
            LocalDateTime hour = LocalDateTime.ofInstant(
                    meeting.at(), calls.get(meeting.call()).definition().zone());
            throw new Refusal(List.of(Finding.blocking("MEETING_NOT_YET", "at", Map.of("at", hour))));
        }
        if (!table.isAttended(id)) {
            throw new Refusal(List.of(Finding.blocking("MEETING_NO_ATTENDANCE", "attendance", Map.of())));
        }
        if (meeting.quorum().isReached()) {
            throw new Refusal(List.of(Finding.blocking(
                    "MEETING_HAS_QUORUM", "attendance", meeting.quorum().figures())));
        }
        table.end(id, Meeting.Status.WITHOUT_QUORUM, clock.instant());
        Map<String, Object> detail = new HashMap<>(meeting.quorum().figures());
        detail.put("meeting", meeting.number());
        detail.put("convened", meeting.at());
        note(actor, meeting, "adjournMeeting", detail);
    }

    static void requireText(String text, String label) {
        missing(text, label).ifPresent(finding -> {
            throw new Refusal(List.of(finding));
        });
    }

    static Optional<Finding> missing(String text, String label) {
        return text.isBlank()
                ? Optional.of(Finding.blocking(
                        "REQUIRED_FIELD",
                        label.substring(label.indexOf('.') + 1),
                        Map.of("label", new TextKey(label), "labelEn", new TextKey(label))))
                : Optional.empty();
    }

    private static void refuseUnlessConvened(Meeting meeting, String verb) {
        if (meeting.status() != Meeting.Status.CONVENED) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), verb);
        }
    }

    /** Who answers in writing attends by answering. */
    static void refuseUnlessSitting(Meeting meeting, String verb) {
        refuseUnlessLive(meeting, verb);
        if (meeting.isWritten()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), verb);
        }
    }

    static void refuseUnlessLive(Meeting meeting, String verb) {
        if (!meeting.status().isLive()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), verb);
        }
    }

    /** The call is held; one that has ended waits for nobody. */
    private Meeting locked(MeetingId id, String verb) {
        calls.locked(get(id).call()).refuseEnded(verb);
        return get(id);
    }

    private void end(Actor actor, Meeting meeting, CallOff why) {
        table.end(meeting.id(), Meeting.Status.CALLED_OFF, clock.instant());
        note(actor, meeting, "callOffMeeting", Map.of("meeting", meeting.number(), "reason", why.words()));
        events.publishEvent(new MeetingCalledOff(meeting.id(), why));
    }

    private void note(Actor actor, Meeting meeting, String verb, Map<String, Object> detail) {
        trail.record(actor, meeting.call().value(), null, verb, null, null, detail);
    }
}
