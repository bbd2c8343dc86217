package org.passerelle.committee;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.SittingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The session of a call that is convened or open: when it sits, or until when its members answer in writing. */
@Component
class LiveSittings implements SittingDays {

    private final JdbcClient jdbc;

    LiveSittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> sitting(CallId call) {
        return jdbc.sql(
                        """
                        select coalesce(written_until, at) from passerelle.committee_meeting
                        where call_id = :call and status in (:live) order by number desc limit 1
                        """)
                .param("call", call.value())
                .param(
                        "live",
                        Arrays.stream(Meeting.Status.values())
                                .filter(Meeting.Status::isLive)
                                .map(Enum::name)
                                .toList())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
