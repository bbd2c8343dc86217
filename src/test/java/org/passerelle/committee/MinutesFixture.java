package org.passerelle.committee;

import java.time.Instant;
import java.util.List;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes that are with the members, of a session of no dossier: who may do what to them does not hang on what they say. */
public final class MinutesFixture {

    private MinutesFixture() {}

    /** @param members who was convened; the first closed the session */
    public static MinutesId circulated(ApplicationContext context, CallId call, List<Actor> members) {
        SessionId session = SessionId.random();
        context.getBean(JdbcClient.class)
                .sql("insert into passerelle.committee_session (id, call_id, number, proposed_at, proposed_by,"
                        + " deliberated_at, deliberated_by, available, present, place) values (:id, :call, 1, now(), 'Zoé', now(),"
                        + " 'Hélène', '[]', '[]', '')")
                .param("id", session.value())
                .param("call", call.value())
                .update();
        Meeting meeting = context.getBean(MeetingsTable.class).of(call).get(0);
        Minutes drafted = new Minutes(
                MinutesId.random(),
                new Minutes.Origin(session, meeting.id(), call, 1, null, ""),
                Minutes.Standing.drafted(members.get(0).personId()),
                0,
                members.stream()
                        .map(each -> new MinutesReader(each.personId(), each.name(), null))
                        .toList(),
                List.of());
        MinutesTable table = context.getBean(MinutesTable.class);
        table.insert(drafted);
        table.update(drafted.circulated(
                new Minutes.Shown(java.util.UUID.randomUUID(), "essai"), Instant.parse("2099-01-01T00:00:00Z")));
        return drafted.id();
    }
}
