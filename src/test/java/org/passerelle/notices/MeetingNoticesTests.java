package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Presence;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** What the members of a committee are told of its meeting. */
@IntegrationTest
class MeetingNoticesTests {

    private static final LocalDateTime NOW = Trade.CLOSES.plusDays(1);

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Calls calls;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void aComposedCommittee() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        trade.submitted(call);
        jobs.advanceTo(NOW.atZone(Trade.PARIS).toInstant());
        seats.assign(secretary(), call, List.of(seat(Role.COMMITTEE_CHAIR), seat(Role.COMMITTEE_MEMBER)));
    }

    @Test
    void callsEachMemberTogetherWithTheMeetingForItsCalendar() {
        convene();

        for (Role role : List.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER)) {
            Mail mail = only(role, "committee.convened");
            assertThat(mail.body()).contains("12 avril 2027 à 09:30", "Salle fictive 3", "1. Classement");
            assertThat(file(mail))
                    .contains("DTSTART:20270412T073000Z", "LOCATION:Salle fictive 3", "STATUS:CONFIRMED", "SEQUENCE:0")
                    .contains("METHOD:REQUEST", "ORGANIZER:mailto:", "ATTENDEE:mailto:" + mail.recipient());
            assertThat(type(mail)).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        }
    }

    @Test
    void takesAMeetingThatIsCalledOffBackFromTheCalendar() {
        Meeting meeting = convene();

        meetings.callOff(secretary(), meeting.id(), "Grève des transports.");

        Mail mail = only(Role.COMMITTEE_MEMBER, "committee.calledOff");
        assertThat(mail.body()).contains("Grève des transports.");
        assertThat(file(mail))
                .contains("UID:" + meeting.id(), "STATUS:CANCELLED", "SEQUENCE:1", "METHOD:CANCEL")
                .contains("ORGANIZER:mailto:", "ATTENDEE:mailto:" + mail.recipient());
        assertThat(type(mail)).isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    }

    @Test
    void takesTheMeetingOfACallThatIsGivenUpBackFromTheCalendar() {
        Meeting meeting = convene();

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif).");

        for (Role role : List.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER)) {
            Mail mail = only(role, "committee.calledOff");
            assertThat(mail.body()).contains("l’appel est annulé – Crédits annulés (fictif).");
            assertThat(file(mail)).contains("UID:" + meeting.id(), "STATUS:CANCELLED", "METHOD:CANCEL");
        }
        assertThat(only(Role.COMMITTEE_SECRETARY, "committee.calledOffByItself").body())
                .contains("12 avril 2027 à 09:30", "Salle fictive 3", "l’appel est annulé – Crédits annulés (fictif).");
    }

    @Test
    void tellsTheSecretaryNothingOfWhatTheSecretaryCallsOff() {
        Meeting meeting = convene();

        meetings.callOff(secretary(), meeting.id(), "Grève des transports.");

        assertThat(outbox.to(people.get(secretary().personId()).email()))
                .extracting(Mail::key)
                .doesNotContain("committee.calledOffByItself", "committee.calledOff");
    }

    @Test
    void saysThatAMeetingThatSitsBreaksOffWithItsCall() {
        Meeting meeting = convene();
        meetings.attend(
                secretary(),
                meeting.id(),
                meeting.attendance().stream()
                        .map(each -> new Attendance(each.seat(), Presence.PRESENT, null))
                        .toList());
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif).");

        assertThat(only(Role.COMMITTEE_MEMBER, "committee.brokenOff").body())
                .contains("prend fin sans délibération", "Crédits annulés (fictif).");
    }

    private Meeting convene() {
        return meetings.convene(
                secretary(),
                call,
                new Convocation(LocalDateTime.of(2027, 4, 12, 9, 30), "Salle fictive 3", "1. Classement"));
    }

    private Mail only(Role role, String key) {
        return outbox.to(people.get(trade.actor(role).personId()).email()).stream()
                .filter(mail -> mail.key().equals(key))
                .reduce((one, other) -> {
                    throw new AssertionError("two mails " + key);
                })
                .orElseThrow();
    }

    private static String file(Mail mail) {
        return new String(Objects.requireNonNull(mail.enclosure()).content(), StandardCharsets.UTF_8);
    }

    private static String type(Mail mail) {
        return Objects.requireNonNull(mail.enclosure()).mediaType();
    }

    private Seat seat(Role role) {
        Actor actor = trade.actor(role);
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, role == Role.COMMITTEE_CHAIR);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }
}
