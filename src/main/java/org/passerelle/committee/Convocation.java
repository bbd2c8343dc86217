package org.passerelle.committee;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.people.Actor;

/**
 * When, where and on what the committee is called together.
 *
 * @param at in the call's time zone
 * @param place a room, or how to join from elsewhere
 * @param agenda what is spoken of, in words; the dossiers follow by themselves
 */
public record Convocation(LocalDateTime at, String place, String agenda) {

    /** The meeting to which it calls these members; nobody has come yet. */
    Meeting meeting(Call call, int number, boolean again, List<Seat> members, Actor actor, Instant now) {
        return new Meeting(
                MeetingId.random(),
                call.id(),
                number,
                at.atZone(call.definition().zone()).toInstant(),
                place.strip(),
                agenda.strip(),
                again,
                now,
                actor.name(),
                Meeting.Status.CONVENED,
                null,
                members.stream().map(Attendance::awaited).toList(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
