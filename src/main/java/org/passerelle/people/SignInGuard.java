package org.passerelle.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows guessing down: from the third failure on, a name waits, each time twice as long; the tenth closes it for a quarter
 * of an hour. It opens by itself, and an hour without failure forgets them. Names that nobody has are treated alike. An
 * attempt counts as a failure until it has succeeded, so that attempts at one instant cannot pass together.
 */
@Repository
class SignInGuard {

    private static final int FREE_FAILURES = 2;
    private static final int CLOSING_FAILURES = 10;
    private static final Duration CLOSED = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInGuard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until when the name (of a person who is known, the login) must wait; empty when the attempt may be made, and it is counted then. */
    Optional<Instant> admit(String name) {
        String hash = hash(name);
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into passerelle.sign_in_failure (name_hash, failures, last_at) values (:name, 0, :now)
                        on conflict (name_hash) do nothing
                        """)
                .param("name", hash)
                .param("now", at(now))
                .update();
        Row row = jdbc.sql("select * from passerelle.sign_in_failure where name_hash = :name for update")
                .param("name", hash)
                .query((r, number) -> new Row(
                        r.getInt("failures"),
                        r.getObject("last_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(r.getObject("blocked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
        Optional<Instant> blocked = row.blockedUntil().filter(now::isBefore);
        if (blocked.isEmpty()) {
            count(hash, row.lastAt().plus(FORGOTTEN).isBefore(now) ? 1 : row.failures() + 1, now);
        }
        return blocked;
    }

    /** Forgets the failures of a name, after success. */
    void clear(String name) {
        jdbc.sql("delete from passerelle.sign_in_failure where name_hash = :name")
                .param("name", hash(name))
                .update();
    }

    private void count(String hash, int failures, Instant now) {
        jdbc.sql(
                        """
                        update passerelle.sign_in_failure
                        set failures = :failures, last_at = :now, blocked_until = :until where name_hash = :name
                        """)
                .param("name", hash)
                .param("failures", failures)
                .param("now", at(now))
                .param("until", at(now.plus(delay(failures))))
                .update();
    }

    static Duration delay(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        return failures >= CLOSING_FAILURES ? CLOSED : Duration.ofSeconds(1L << (failures - FREE_FAILURES));
    }

    private static String hash(String name) {
        return SingleUse.hash(name.strip().toLowerCase(Locale.ROOT));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Row(int failures, Instant lastAt, Optional<Instant> blockedUntil) {}
}
