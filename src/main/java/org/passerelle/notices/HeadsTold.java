package org.passerelle.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code head_told}: who heads a body is written to once a day at the most. */
@Repository
class HeadsTold {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeadsTold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is the first time today. */
    boolean isFirst(String body) {
        return jdbc.sql("insert into passerelle.head_told (body, day) values (:body, :day) on conflict do nothing")
                        .param("body", body)
                        .param("day", LocalDate.now(clock))
                        .update()
                > 0;
    }
}
