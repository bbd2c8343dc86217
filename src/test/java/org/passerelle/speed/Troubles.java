package org.passerelle.speed;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What stands on no list as long as all goes well: steps that failed, and mails that did not arrive. */
@TestComponent
public class Troubles {

    private final JdbcClient jdbc;

    Troubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds numbers first to last of each; a mail is about one dossier, lost a minute after the one before, an officer's to mend. */
    @Transactional
    public void add(int first, int last) {
        insert(
                """
                insert into act_ru_job select (jsonb_populate_record(t, jsonb_build_object('id_', t.id_ || '-' || n,
                    'retries_', 0, 'exception_msg_', 'Essai (fictif)'))).*
                from act_ru_job t cross join generate_series(:first, :last) n
                where t.id_ = (select min(id_) from act_ru_job where retries_ > 0 and job_def_id_ is not null)
                """,
                first,
                last);
        insert(
                """
                insert into passerelle.outbox (id, recipient, language, key, subject, body, created_at, attempts, last_error)
                select md5('lost:' || n)::uuid, 'essai' || n || '@exemple.invalid', 'FR', 'dossier.received',
                    'Accusé de réception ' || n || ' (fictif)', 'Essai', now(), 1, '550 5.1.1 Essai (fictif)'
                from generate_series(:first, :last) n
                """,
                first,
                last);
        insert(
                """
                insert into passerelle.undelivered (mail_id, kind, reason, awaited, dossier_id, at)
                select md5('lost:' || n)::uuid, 'REFUSED', '550 5.1.1 Essai (fictif)', 'CASE_OFFICER', d.id,
                    timestamptz '2027-01-04T08:00:00Z' + n * interval '1 minute'
                from generate_series(:first, :last) n
                join (select id, row_number() over (order by number) as place, count(*) over () as many
                    from passerelle.dossier) d on d.place = (n - 1) % d.many + 1
                """,
                first, last);
    }

    private void insert(String rows, int first, int last) {
        jdbc.sql(rows).param("first", first).param("last", last).update();
    }
}
