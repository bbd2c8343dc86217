package org.passerelle.exchanges;

import org.passerelle.dossiers.FreshRows;
import org.passerelle.shared.ReadTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants wrote and nobody of the service has read, made anew from what was read. */
@Component
class UnreadAnew implements ReadTable {

    private static final String TABLE = "exchange_unread";

    private final JdbcClient jdbc;
    private final FreshRows fresh;

    UnreadAnew(JdbcClient jdbc, FreshRows fresh) {
        this.jdbc = jdbc;
        this.fresh = fresh;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Rebuilt rebuild(boolean mend) {
        String anew = fresh.beside(TABLE, mend);
        jdbc.sql("insert into " + anew + " (exchange_id, dossier_id, at) select e.id, e.dossier_id, e.at"
                        + " from passerelle.exchange e where e.side = 'APPLICANT' and not exists"
                        + " (select 1 from passerelle.exchange_reading r where r.exchange_id = e.id)")
                .update();
        return fresh.compare(TABLE, "exchange_id", mend);
    }
}
