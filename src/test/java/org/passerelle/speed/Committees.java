package org.passerelle.speed;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.springframework.context.ApplicationContext;

/** How a committee of chair and member meets, or is asked in writing. */
final class Committees {

    private final Trade trade;
    private final DueJobs jobs;
    private final Seats seats;
    private final Meetings meetings;
    private final Ballots ballots;
    private final WrittenProcedures written;

    Committees(ApplicationContext application) {
        trade = application.getBean(Trade.class);
        jobs = application.getBean(DueJobs.class);
        seats = application.getBean(Seats.class);
        meetings = application.getBean(Meetings.class);
        ballots = application.getBean(Ballots.class);
        written = application.getBean(WrittenProcedures.class);
    }

    /** Sits before the day for which it is convened, all present. */
    MeetingId sits(CallId call, LocalDateTime day) {
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        seats.assign(secretary, call, members());
        Meeting meeting = meetings.convene(secretary, call, new Convocation(day, "Paris", "Classement (fictif)"));
        meetings.attend(
                secretary,
                meeting.id(),
                members().stream()
                        .map(seat -> new Attendance(seat, Presence.PRESENT, null))
                        .toList());
        meetings.open(secretary, meeting.id(), "Avancée (fictif)");
        jobs.runDue();
        return meeting.id();
    }

    /** Agrees to a whole grant from the one funder. */
    void agrees(MeetingId meeting, DossierId id, Money grant) {
        Motion motion = new Motion(RankingList.MAIN, Map.of("MEAE", grant));
        ballots.consent(trade.actor(Role.COMMITTEE_CHAIR), meeting, id, motion);
    }

    /** Has until a day to answer. */
    void isAsked(CallId call, LocalDateTime last) {
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        seats.assign(secretary, call, members());
        written.open(secretary, call, last.toLocalDate(), "Classement (fictif)");
        jobs.runDue();
    }

    private List<Seat> members() {
        return Stream.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER)
                .map(role -> seat(trade.actor(role), role == Role.COMMITTEE_CHAIR))
                .toList();
    }

    private static Seat seat(Actor member, boolean chairs) {
        return new Seat(member.personId(), member.name(), "Corps fictif", true, chairs);
    }
}
