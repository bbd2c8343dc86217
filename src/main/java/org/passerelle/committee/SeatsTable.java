package org.passerelle.committee;

import java.util.List;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code committee_seat}; names and the chair's quality are read where people are kept. */
@Repository
class SeatsTable {

    private final JdbcClient jdbc;

    SeatsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(CallId call, List<Seat> seats) {
        jdbc.sql("delete from passerelle.committee_seat where call_id = :call")
                .param("call", call.value())
                .update();
        seats.forEach(
                seat -> jdbc.sql("insert into passerelle.committee_seat (call_id, person_id, body, voting, chairs)"
                                + " values (:call, :person, :body, :voting, :chairs)")
                        .param("call", call.value())
                        .param("person", seat.person().value())
                        .param("body", seat.body())
                        .param("voting", seat.voting())
                        .param("chairs", seat.chairs())
                        .update());
    }

    /** Whether a person sits on the committee of a call. */
    boolean has(CallId call, PersonId person) {
        return jdbc.sql("select exists (select 1 from passerelle.committee_seat where call_id = :call"
                        + " and person_id = :person)")
                .param("call", call.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The calls on whose committee a person sits. */
    List<CallId> callsOf(PersonId person) {
        return jdbc
                .sql("select call_id from passerelle.committee_seat where person_id = :person order by call_id")
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CallId::new)
                .toList();
    }

    List<Seat> of(CallId call) {
        return jdbc.sql(
                        """
                        select s.person_id, p.name, s.body, s.voting, s.chairs
                        from passerelle.committee_seat s join passerelle.person p on p.id = s.person_id
                        where s.call_id = :call order by p.name, p.id
                        """)
                .param("call", call.value())
                .query((row, number) -> new Seat(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("body"),
                        row.getBoolean("voting"),
                        row.getBoolean("chairs")))
                .list();
    }
}
