package org.passerelle.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.FollowingDeliberation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of deliberations that follow, before and after the council sits: once for each mark and day of the council. A day
 * that is said after a mark has passed is not told of it.
 */
@Component
class CouncilReminders {

    private final Deliberations deliberations;
    private final DeliberationNotices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CouncilReminders(
            Deliberations deliberations,
            DeliberationNotices notices,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliberations = deliberations;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void sendDue() {
        LocalDate today = LocalDate.now(clock);
        deliberations.following().forEach(awaited -> CouncilMark.at(today, awaited.council())
                .filter(mark -> awaited.saidOn().isBefore(mark.of(awaited.council())))
                .ifPresent(mark -> remind(awaited, mark)));
    }

    /** Each in a transaction of its own: what goes wrong with one does not keep the others from being told. */
    private void remind(FollowingDeliberation awaited, CouncilMark mark) {
        transaction.executeWithoutResult(status -> {
            if (isFirst(awaited, mark)) {
                notices.remind(awaited, mark);
            }
        });
    }

    private boolean isFirst(FollowingDeliberation awaited, CouncilMark mark) {
        return jdbc.sql(
                                "insert into passerelle.council_reminder (dossier_id, mark, council_on) values (:dossier, :mark,"
                                        + " :council) on conflict do nothing")
                        .param("dossier", awaited.dossier().value())
                        .param("mark", mark.name())
                        .param("council", awaited.council())
                        .update()
                == 1;
    }
}
