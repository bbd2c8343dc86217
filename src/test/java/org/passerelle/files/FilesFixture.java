package org.passerelle.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.passerelle.TestDatabase;
import org.passerelle.people.Actor;
import org.passerelle.shared.ServiceClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a database of its own, without Spring. */
public final class FilesFixture {

    private final DataSource database = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(database);
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    public Files files() {
        return files(content -> true);
    }

    Files files(VirusScanner scanner) {
        ServiceClock clock = new ServiceClock(ZoneId.of("Europe/Paris"));
        clock.stopAt(Instant.parse("2027-03-01T09:00:00Z"));
        return new Files(new BlobTable(jdbc), new FileTable(jdbc), scanner, transaction, clock, 20);
    }

    PartialUploads parts(ServiceClock clock) {
        return new PartialUploads(new PartialTable(jdbc), files(), transaction, clock);
    }

    static StoredFile store(Files files, String name, byte[] content) {
        return files.store(Actor.clockwork(), name, new ByteArrayInputStream(content));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from passerelle." + table)
                .query(Long.class)
                .single();
    }

    /** So many bytes that no compression shortens and no two of which repeat in step; a PNG by its first bytes. */
    static InputStream picture(long size) {
        return new InputStream() {
            private static final int[] MAGIC = {0x89, 'P', 'N', 'G', 13, 10, 26, 10};
            private long at;

            @Override
            public int read() {
                if (at == size) {
                    return -1;
                }
                int next = at < MAGIC.length ? MAGIC[(int) at] : (int) (at * 2654435761L >>> 13) & 0xff;
                at++;
                return next;
            }
        };
    }
}
