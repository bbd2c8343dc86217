import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the copies of one dossier to many people: 20 officers (a quarter of the dossiers to nobody), 25 reviewers, 40 posts,
 * with deadlines from a month ago to a month ahead; in our tables and in the engine's alike.
 */
final class Spread {

    private static final List<String> STEPS = List.of(
            // who there is: each as the first of its kind
            "insert into passerelle.person (id, version, login, name, email, language, roles, organisation, post, region,"
                    + " funder, status, words) select md5(p.login || n)::uuid, 0, p.login || n, p.name || ' ' || n,"
                    + " n || p.email, p.language, p.roles, p.organisation, p.post, p.region, p.funder, p.status, p.words || n"
                    + " from passerelle.person p cross join generate_series(1, 24) n where p.login in ('reviewer1',"
                    + " 'case_officer')",
            "insert into passerelle.post (key, name, countries, status) select 'POSTE' || n, 'Poste fictif ' || n,"
                    + " countries, status from passerelle.post cross join generate_series(1, 39) n where key = 'COTONOU'",
            // the number of each copy
            "create table public.copy as select id as dossier_id, split_part(number, '-', 4)::int as n, number"
                    + " from passerelle.dossier where number like 'DOS-2027-%-%'",
            "create unique index on public.copy (dossier_id)",
            // a deadline and a beginning of its own for each
            "update passerelle.worklist w set since = since - c.n * interval '1 second', due = due - interval '30 days'"
                    + " + (c.n % 61) * interval '1 day' from public.copy c where c.dossier_id = w.dossier_id",
            "update public.act_ru_task t set create_time_ = w.since at time zone current_setting('passerelle.zone'),"
                    + " due_date_ = w.due at time zone current_setting('passerelle.zone')"
                    + " from passerelle.worklist w where w.task_id = t.id_",
            // officers
            "insert into passerelle.dossier_officer (dossier_id, person_id, since, reason, country, theme, open, words,"
                    + " by_name) select c.dossier_id, p.id, timestamptz '2027-02-01', 'LOAD', null, null, 0, '', ''"
                    + " from public.copy c join (select row_number() over (order by login) - 1 as at, id"
                    + " from passerelle.person where login ~ '^case_officer[0-9]*$') p on p.at = c.n % 20"
                    + " where c.n / 20 % 4 <> 0 on conflict do nothing",
            "update passerelle.worklist w set person_id = o.person_id from passerelle.dossier_officer o"
                    + " where o.dossier_id = w.dossier_id and w.awaited = 'CASE_OFFICER'",
            // reviewers
            "update passerelle.worklist w set person_id = p.id from public.copy c, (select row_number() over (order by"
                    + " login) - 1 as at, id from passerelle.person where login ~ '^reviewer1[0-9]*$') p"
                    + " where c.dossier_id = w.dossier_id and w.awaited = 'REVIEWER' and p.at = c.n % 25",
            "update public.act_ru_task t set assignee_ = w.person_id::text from passerelle.worklist w"
                    + " where w.task_id = t.id_ and w.awaited = 'REVIEWER'",
            // posts
            "update passerelle.worklist w set awaited = 'EMBASSY:POSTE' || c.n % 40 from public.copy c"
                    + " where c.dossier_id = w.dossier_id and w.awaited like 'EMBASSY:%' and c.n % 40 > 0",
            "update public.act_ru_identitylink l set group_id_ = w.awaited from passerelle.worklist w"
                    + " where w.task_id = l.task_id_ and w.awaited like 'EMBASSY:%'",
            "update passerelle.dossier_access a set grantee = 'EMBASSY:POSTE' || c.n % 40 from public.copy c"
                    + " where c.dossier_id = a.dossier_id and a.grantee like 'EMBASSY:%' and c.n % 40 > 0",
            "drop table public.copy");

    private static final List<String> LEADS = List.of(
            "insert into passerelle.organisation (id, key, kind, level, name, country, region, fictional, words)"
                    + " select md5(o.key || n)::uuid, o.key || n, o.kind, o.level, 'Commune de ' || "
                    + place("o.key || n") + ", o.country, o.region, true, o.words || n"
                    + " from passerelle.organisation o cross join generate_series(1, 299) n where o.key in ('BRE', 'TAN')",
            "update passerelle.dossier set title = (array['Eau potable', 'Écoles numériques', 'Maraîchage', 'Santé de"
                    + " proximité', 'Déchets et compost', 'Patrimoine bâti', 'Jeunesse', 'Tourisme solidaire', 'Énergie"
                    + " solaire', 'Forêt'])[1 + split_part(number, '-', 4)::int % 10] || ' à ' || " + place("number")
                    + " || ' et ' || " + place("number || 'b'") + " where number like 'DOS-2027-%-%'",
            "update passerelle.dossier d set lead_id = md5('BRE' || c.n)::uuid,"
                    + " partners = replace(d.partners::text, o.id::text, md5('TAN' || c.n)::uuid::text)::jsonb"
                    + " from (select id, split_part(number, '-', 4)::int % 300 as n from passerelle.dossier"
                    + " where number like 'DOS-2027-%-%') c, passerelle.organisation o"
                    + " where c.id = d.id and c.n > 0 and o.key = 'TAN'");

    private Spread() {}

    /** Letters that read as the name of a place, the same for the same key. */
    private static String place(String key) {
        return "initcap(translate(left(md5(" + key + "), 9), '0123456789abcdef', 'aeiouaeioulmnrst'))";
    }

    /**
     * Gives the copies to 300 leads, each with a partner of its own, and titles that tell of different projects: where all are
     * called alike, each is a likely double of every other one.
     */
    static void amongLeads(JdbcClient database) {
        LEADS.forEach(step -> database.sql(step).update());
    }

    static void over(JdbcClient database) {
        STEPS.stream()
                .map(step -> step.replace(
                        "current_setting('passerelle.zone')",
                        "'" + java.time.ZoneId.systemDefault().getId() + "'"))
                .forEach(step -> database.sql(step).update());
    }
}
