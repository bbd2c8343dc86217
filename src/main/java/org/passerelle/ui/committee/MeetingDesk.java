package org.passerelle.ui.committee;

import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.committee.ArbitrationRoom;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.Projector;
import org.passerelle.committee.Seats;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.synthesis.Books;
import org.springframework.stereotype.Component;

/** What the screens of a meeting ask the services for. */
@Component
record MeetingDesk(
        Seats seats,
        Meetings meetings,
        Ballots ballots,
        ArbitrationRoom room,
        Projector projector,
        MinutesRegister register,
        MinutesCorrections corrections,
        WrittenProcedures written,
        Books books,
        Rights rights) {

    /** Whether this reader writes down what is said. */
    boolean mayMinute(Actor actor) {
        return rights.allows(actor, Act.KEEP_MINUTES);
    }

    boolean mayConvene(Actor actor) {
        return rights.allows(actor, Act.CONVENE);
    }

    /** Whether members who are convened now get no papers: no synthesis of the call is ready. */
    boolean isWithoutPapers(Actor actor, Call call) {
        return rights.allows(actor, Act.READ_SYNTHESIS)
                && books.of(actor, call.id()).isEmpty()
                && books.ready(actor, call.id()) == 0;
    }

    boolean mayHold(Actor actor) {
        return rights.allows(actor, Act.HOLD_MEETING);
    }

    List<Meeting> of(Actor actor, Call call) {
        return meetings.of(actor, call.id());
    }

    /** The meeting that is convened or sits. */
    static Optional<Meeting> live(List<Meeting> meetings) {
        return meetings.stream().filter(meeting -> meeting.status().isLive()).findFirst();
    }
}
