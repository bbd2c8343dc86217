package org.passerelle.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The committee answers in writing, outside a session: what a joint fund does where votes were equal (domain.md §2.3, step 14),
 * and any committee where it is not worth while to meet. A meeting without a room: the same seats, recusals, ballots and minutes.
 */
@Service
@Transactional
public class WrittenProcedures {

    private final MeetingsTable meetings;
    private final WrittenTable table;
    private final SeatsTable seats;
    private final WrittenCourse course;
    private final TiedMembers tied;
    private final SessionsTable sessions;
    private final RoomTable rooms;
    private final AwardYears years;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrittenProcedures(
            MeetingsTable meetings,
            WrittenTable table,
            SeatsTable seats,
            WrittenCourse course,
            TiedMembers tied,
            SessionsTable sessions,
            RoomTable rooms,
            AwardYears years,
            Calls calls,
            DossierFile dossiers,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.table = table;
        this.seats = seats;
        this.course = course;
        this.tied = tied;
        this.sessions = sessions;
        this.rooms = rooms;
        this.years = years;
        this.calls = calls;
        this.dossiers = dossiers;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks every seat what it says to the open session as the room has it now: the proposal with the changes that are kept.
     *
     * @param lastDay until when they answer, at 24:00 where the call is
     * @throws Refusal ALREADY_DONE while a meeting is convened or sits, WRONG_STAGE while no session is open, CONTENT:
     *     MEETING_NOBODY, WRITTEN_TOO_SOON, REQUIRED_FIELD; what {@link Settlement} refuses
     */
    public Meeting open(Actor actor, CallId callId, LocalDate lastDay, String agenda) {
        rights.require(actor, Act.CONVENE);
        Call call = calls.locked(callId);
        call.refuseEnded("openWritten");
        List<Meeting> before = meetings.of(callId);
        before.stream().filter(each -> each.status().isLive()).findFirst().ifPresent(live -> {
            throw Refusal.alreadyDone(call.code(), Optional.of(live.convenedBy()));
        });
        Session session = sessions.of(callId).stream()
                .filter(Session::isOpen)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "openWritten"));
        List<Seat> members = seats.of(callId);
        WrittenQuestions.refuseUnfit(call, members, lastDay, agenda, clock.instant());
        Meeting meeting = Meeting.written(
                call,
                before,
                DueDate.endOf(lastDay, call.definition().zone()).end(),
                agenda.strip(),
                members,
                actor,
                clock.instant());
        meetings.insert(meeting);
        tied.recuse(meeting);
        table.ask(meeting.id(), WrittenQuestions.of(call.definition(), session, rooms.of(session.id()), years));
        note(actor, meeting, null, "openWritten", Map.of("meeting", meeting.number(), "until", lastDay));
        events.publishEvent(WrittenProcedureMoved.to(meeting.id(), WrittenProcedureMoved.Step.OPENED));
        return meeting;
    }

    /** What is asked, dossier by dossier in the order of the ranking, withdrawn ones too; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, Motion> motions(MeetingId meeting) {
        return table.motions(meeting);
    }

    /** What this member has answered so far; others' answers are known once all are counted. */
    @Transactional(readOnly = true)
    public List<WrittenAnswer> own(Actor actor, MeetingId id) {
        requireVoice(actor, id);
        return table.answers(id).stream()
                .filter(each -> each.person().equals(actor.person()))
                .toList();
    }

    /** Every answer; for a module that has checked the right, once they are counted. */
    @Transactional(readOnly = true)
    public List<WrittenAnswer> answers(MeetingId meeting) {
        return table.answers(meeting);
    }

    /**
     * A member answers on one dossier, and may answer anew until the answers are counted.
     *
     * @param words for the minutes; may be empty
     * @throws Refusal FORBIDDEN without a vote, WRONG_STAGE once the time is over, CONFLICT_OF_INTEREST for a recused member,
     *     CONTENT: WRITTEN_WITHDRAWN for a dossier that was withdrawn since it was asked about, UNKNOWN for one that was not
     */
    public void answer(Actor actor, MeetingId id, DossierId dossier, Vote vote, String words) {
        requireVoice(actor, id);
        if (locked(id, "answerInWriting").recused(dossier).contains(actor.personId())) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, Act.ANSWER_IN_WRITING);
        }
        Meeting meeting = running(id, "answerInWriting");
        if (!clock.instant().isBefore(Objects.requireNonNull(meeting.written()).until())) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), "answerInWriting");
        }
        Set<DossierId> asked = table.asked(id).keySet();
        if (!asked.contains(dossier)) {
            throw unasked(id, dossier);
        }
        boolean before = WrittenCount.isComplete(meeting, asked, table.answers(id), actor.personId());
        table.answer(id, new WrittenAnswer(dossier, actor.personId(), vote, words.strip()), clock.instant());
        meetings.attend(id, WrittenCount.present(meeting, actor.personId()));
        note(actor, meeting, dossier, "answerInWriting", Map.of());
        if (!before && WrittenCount.isComplete(meeting, asked, table.answers(id), actor.personId())) {
            course.told(meeting, actor.personId());
        }
    }

    private Refusal unasked(MeetingId id, DossierId dossier) {
        return table.motions(id).containsKey(dossier)
                ? new Refusal(List.of(Finding.blocking(
                        "WRITTEN_WITHDRAWN",
                        dossier.toString(),
                        Map.of("number", dossiers.get(dossier).name()))))
                : new Refusal(RefusalCode.UNKNOWN, dossier);
    }

    /** Who has a vote and has not answered on every dossier that is still asked about. */
    @Transactional(readOnly = true)
    public List<Attendance> awaited(MeetingId id) {
        return course.awaited(get(id));
    }

    /** Reminds those who have not answered. */
    public void remind(Actor actor, MeetingId id) {
        rights.require(actor, Act.COUNT_ANSWERS);
        running(id, "remind");
        events.publishEvent(WrittenProcedureMoved.to(id, WrittenProcedureMoved.Step.REMINDED));
    }

    /** The time is over, or all have answered: silence is no vote. A dossier without a quorum of answers is not answered. */
    public void count(Actor actor, MeetingId id) {
        rights.require(actor, Act.COUNT_ANSWERS);
        Meeting meeting = running(id, "countAnswers");
        course.count(meeting, table.asked(id));
        note(actor, meeting, null, "countAnswers", meeting.quorum().figures());
        events.publishEvent(WrittenProcedureMoved.to(id, WrittenProcedureMoved.Step.COUNTED));
    }

    /** Gives it up, before or after the count; the next may ask otherwise. */
    public void callOff(Actor actor, MeetingId id, String reason) {
        rights.require(actor, Act.CONVENE);
        Meeting meeting = locked(id, "callOff");
        if (!meeting.isWritten() || meeting.status() != Meeting.Status.OPEN) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), "callOff");
        }
        Meetings.requireText(reason, "meeting.reason");
        course.end(actor, meeting, new CallOff(CallOff.Cause.SECRETARY, reason.strip()));
    }

    private void requireVoice(Actor actor, MeetingId id) {
        rights.require(actor, Act.ANSWER_IN_WRITING, Relation.assigned(get(id).hasVoice(actor)));
    }

    private Meeting running(MeetingId id, String verb) {
        Meeting meeting = locked(id, verb);
        if (!meeting.isRunning()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), verb);
        }
        return meeting;
    }

    private Meeting get(MeetingId id) {
        return meetings.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private Meeting locked(MeetingId id, String verb) {
        calls.locked(get(id).call()).refuseEnded(verb);
        return get(id);
    }

    private void note(
            Actor actor, Meeting meeting, @Nullable DossierId dossier, String verb, Map<String, Object> detail) {
        trail.record(actor, meeting.call().value(), dossier == null ? null : dossier.value(), verb, null, null, detail);
    }
}
