package org.passerelle;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.passerelle.dossiers.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an act wait behind another transaction that holds the dossier. */
public final class Queue {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Queue(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Sends an act, and lets it through only once it waits and the time has passed. */
    public void behind(DossierId id, Runnable send, Runnable passTime) {
        transaction.executeWithoutResult(holding -> {
            jdbc.sql("select id from passerelle.dossier where id = :id for update")
                    .param("id", id.value())
                    .query()
                    .singleRow();
            send.run();
            await().pollInSameThread().atMost(LONGEST_WAIT).until(this::isSomebodyWaiting);
            passTime.run();
        });
    }

    /** Whether a transaction waits for a row that another one holds. */
    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
