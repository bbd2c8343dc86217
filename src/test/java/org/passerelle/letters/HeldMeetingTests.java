package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.Presence;
import org.passerelle.committee.Recusal;
import org.passerelle.committee.Seat;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenAnswer;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Texts;

class HeldMeetingTests {

    private static final Instant AT = Instant.parse("2027-05-12T14:00:00Z");
    private static final Seat CHAIR = seat("Hélène Marchal");
    private static final Seat MEMBER = seat("Yıldırım Şahin");
    private static final Seat OTHER = seat("Zoé Fictive");

    @Test
    void leavesOutWhatAMemberWroteWhoIsRecusedSince() {
        SessionLine line = SessionMinutesTests.line(1);
        Meeting meeting = new Meeting(
                MeetingId.random(),
                CallId.random(),
                1,
                AT,
                "",
                "Classement",
                false,
                AT,
                "Zoé Fictive",
                Meeting.Status.CLOSED,
                AT,
                List.of(there(CHAIR), there(MEMBER)),
                List.of(new Recusal(line.dossier(), MEMBER.person(), "Élu du territoire")),
                List.of(),
                new Meeting.Written(AT, AT),
                null);
        List<WrittenAnswer> written = List.of(
                new WrittenAnswer(line.dossier(), CHAIR.person(), Vote.FOR, "Solide."),
                new WrittenAnswer(line.dossier(), MEMBER.person(), Vote.FOR, "Mon projet."));

        MinutesModel minutes =
                held(meeting, List.of(meeting), written).in(SessionMinutesTests.minutes(line), 1, List.of(line));

        assertThat(minutes.items().get(0).facts())
                .filteredOn(fact -> fact.label().equals("Observations écrites"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.values()).containsExactly("Hélène Marchal\u00a0: Solide."));
    }

    @Test
    void saysOfAWrittenProcedureThatItWasCalledOff() {
        Meeting called = meeting(1, Meeting.Status.CALLED_OFF, new Meeting.Written(AT, null));
        Meeting sat = meeting(2, Meeting.Status.CLOSED, null, there(CHAIR));

        assertThat(held(sat, List.of(called, sat), List.of()).facts().get(0).values())
                .first()
                .asString()
                .contains("procédure écrite\u00a0: ", "nnulé");
    }

    @Test
    void saysAQuorumIsReachedOnlyWhereItIsStillAtTheEnd() {
        Meeting whole = meeting(1, Meeting.Status.CLOSED, null, there(CHAIR), there(MEMBER), away(OTHER));
        Meeting left = meeting(1, Meeting.Status.CLOSED, null, there(CHAIR), away(MEMBER), away(OTHER));

        assertThat(held(whole, List.of(whole), List.of()).quorum().values())
                .containsExactly("atteint\u00a0: 2 voix présentes ou représentées sur 3, 2 nécessaires");
        assertThat(held(left, List.of(left), List.of()).quorum().values())
                .containsExactly("à la fin\u00a0: 1 voix présente ou représentée sur 3, 2 nécessaires");
    }

    private static HeldMeeting held(Meeting meeting, List<Meeting> convened, List<WrittenAnswer> written) {
        Map<DossierId, String> debates = Map.of();
        return new HeldMeeting(
                meeting, convened, debates, List.of(), written, "", Trade.definition("AAP-2027-GEN3"), new Texts());
    }

    private static Meeting meeting(
            int number, Meeting.Status status, Meeting.@Nullable Written written, Attendance... attendance) {
        return new Meeting(
                MeetingId.random(),
                CallId.random(),
                number,
                AT,
                "Salle fictive 3",
                "Classement",
                false,
                AT,
                "Zoé Fictive",
                status,
                AT,
                List.of(attendance),
                List.of(),
                List.of(),
                written,
                null);
    }

    private static Attendance there(Seat seat) {
        return new Attendance(seat, Presence.PRESENT, null);
    }

    private static Attendance away(Seat seat) {
        return new Attendance(seat, Presence.ABSENT, null);
    }

    private static Seat seat(String name) {
        return new Seat(new PersonId(UUID.randomUUID()), name, "Corps fictif", true, false);
    }
}
