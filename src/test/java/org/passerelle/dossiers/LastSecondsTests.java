package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.passerelle.Database;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred submit in the last ten seconds of a call, while ten connections serve them all. */
@IntegrationTest
class LastSecondsTests {

    private static final int CROWD = 200;
    private static final int LATE = 10;
    private static final Instant CLOSING = Trade.CLOSES.atZone(Trade.PARIS).toInstant();
    private static final Duration APART = Duration.ofSeconds(10).dividedBy(CROWD);

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Reception reception;

    @Autowired
    JdbcClient jdbc;

    private final List<DossierId> drafts = new ArrayList<>();

    @BeforeEach
    void aCrowdOfDrafts() {
        CallId call = trade.openCall("AAP-2027-TEST");
        DossierId first = trade.completeDraft(call);
        drafts.add(first);
        IntStream.range(1, CROWD + LATE).forEach(i -> drafts.add(copy(first)));
    }

    @Test
    @Timeout(60)
    void judgesEachByTheInstantAtWhichItCameIn() throws Exception {
        Actor signatory = trade.actor("signatory");
        Map<Instant, Future<Object>> outcomes = new TreeMap<>();
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(drafts.size());
        try {
            Instant at = CLOSING.minus(APART.multipliedBy(CROWD));
            for (DossierId draft : drafts) {
                trade.at(at);
                CyclicBarrier in = new CyclicBarrier(2);
                outcomes.put(at, crowd.submit(() -> {
                    reception.begin();
                    in.await();
                    closed.await();
                    return outcome(signatory, draft);
                }));
                in.await();
                at = at.plus(APART);
            }
            trade.at(CLOSING.plusSeconds(30));
            closed.countDown();
            for (Map.Entry<Instant, Future<Object>> sent : outcomes.entrySet()) {
                Object expected = sent.getKey().isBefore(CLOSING) ? sent.getKey() : RefusalCode.CALL_CLOSED;
                assertThat(sent.getValue().get()).isEqualTo(expected);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(jdbc.sql("select number from passerelle.submission order by number")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, CROWD)
                        .mapToObj("DOS-2027-%04d"::formatted)
                        .toList());
    }

    /** The instant that the submission bears, or why there is none. */
    private Object outcome(Actor signatory, DossierId draft) {
        try {
            return dossiers.submit(signatory, draft).at();
        } catch (Refusal refusal) {
            return refusal.code();
        } finally {
            reception.end();
        }
    }

    /** The same draft once more, straight in the tables: a crowd made by hand would take longer than the test. */
    private DossierId copy(DossierId of) {
        UUID copy = UUID.randomUUID();
        List.of("dossier", "attachment").forEach(table -> copyRows(table, of.value(), copy));
        return new DossierId(copy);
    }

    private void copyRows(String table, UUID of, UUID copy) {
        boolean isDossier = table.equals("dossier");
        String ids = isDossier ? "{\"id\":\"%1$s\"}" : "{\"id\":\"'||gen_random_uuid()||'\",\"dossier_id\":\"%1$s\"}";
        String columns = Database.columns(jdbc, table);
        jdbc.sql(("insert into passerelle.%2$s (%4$s) select %4$s from (select (jsonb_populate_record(row, ('" + ids
                                + "')::jsonb)).* from passerelle.%2$s row where %3$s = :of) copied")
                        .formatted(copy, table, isDossier ? "id" : "dossier_id", columns))
                .param("of", of)
                .update();
    }
}
