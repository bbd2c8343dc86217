package org.passerelle.exceptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the exceptions of a call where they stand, in the tables of what happened and in the trail: one statement. */
@Repository
class ExceptionsTable {

    private static final String OVERRIDES =
            """
            select 'OVERRIDE' as kind, 'check' as what, a.second_at as at, a.judge_name as by_name, a.dossier_id,
                line ->> 'comment' as reason,
                jsonb_build_object('check', line -> 'check' ->> 'code', 'second', a.second_name) as detail
            from passerelle.admissibility a join mine on mine.id = a.dossier_id
            cross join lateral jsonb_array_elements(a.checks) line
            where a.state = 'EFFECTIVE' and a.second_at is not null
                and line -> 'check' ->> 'automatic' = 'FAIL' and line ->> 'officer' = 'PASS'
            union all
            select 'OVERRIDE', 'derogation', g.decided_at, coalesce(p.name, g.decided_by), g.dossier_id, g.words,
                jsonb_build_object('until', g.lifted_until)
            from passerelle.derogation g join mine on mine.id = g.dossier_id
            left join passerelle.person p on p.login = g.decided_by
            where g.state = 'GRANTED'
            """;

    private static final String COMMITTEE =
            """
            select 'DEPARTURE', 'departure', s.deliberated_at, s.deliberated_by, l.dossier_id,
                l.deliberated ->> 'reason',
                jsonb_build_object('session', s.number, 'rank', l.rank, 'proposed', l.proposed::text,
                    'outcome', l.deliberated::text)
            from passerelle.committee_line l join passerelle.committee_session s on s.id = l.session_id
            where s.call_id = :call and (l.deliberated ->> 'departs')::boolean
            union all
            select 'SKIPPED', 'skipped', s.deliberated_at, s.deliberated_by, l.dossier_id, '',
                jsonb_build_object('session', s.number, 'rank', l.rank, 'proposed', l.proposed::text)
            from passerelle.committee_line l join passerelle.committee_session s on s.id = l.session_id
            where s.call_id = :call and l.deliberated ->> 'list' = 'WAITING' and not (l.deliberated ->> 'departs')::boolean
                and exists (select 1 from passerelle.committee_line served
                    where served.session_id = l.session_id and served.rank > l.rank
                        and served.deliberated ->> 'list' in ('MAIN', 'PARTIAL'))
            union all
            select 'UNCONVENED', 'unconvened', s.deliberated_at, s.deliberated_by, null, '',
                jsonb_build_object('session', s.number, 'place', coalesce(nullif(s.place, ''), '–'), 'present', coalesce(
                    (select string_agg(name, ', ' order by nth) from jsonb_array_elements_text(s.present)
                        with ordinality as there(name, nth)), '–'))
            from passerelle.committee_session s
            where s.call_id = :call and s.deliberated_at is not null
                and not exists (select 1 from passerelle.minutes m where m.session_id = s.id)
            """;

    /**
     * Whom the round did not reach stands in it once who follows has its award: the trail of the round names the decisions that
     * gave both places, and each award the one that it carries out. Instants say nothing here: an award may be signed days after
     * its round.
     */
    private static final String WAITING_LIST =
            """
            (select distinct on (p.number, t.dossier_id) 'SKIPPED', 'passedOnTheList', p.decided_at, p.decided_by, t.dossier_id, '',
                jsonb_build_object('rank', coalesce(s.waiting_rank, s.rank), 'promoted', served.number,
                    'other', served.id, 'short', (t.detail -> 'allocation')::text)
            from passerelle.trail t
            join passerelle.decision s on s.number = t.detail ->> 'place'
            join passerelle.decision p on jsonb_exists(t.detail -> 'servedPlaces', p.replaces)
                and p.call_id = t.call_id and p.list in ('MAIN', 'PARTIAL')
            join passerelle.dossier served on served.id = p.dossier_id
            where t.call_id = :call and t.verb = 'passShort'
            order by p.number, t.dossier_id, t.id desc)
            union all
            select 'SKIPPED', 'passOver', t.at, t.by_name, t.dossier_id, '',
                jsonb_build_object('unmet',
                    case jsonb_array_length(t.detail -> 'reasons') when 1 then t.detail -> 'reasons' ->> 0 else 'BOTH' end)
            from passerelle.trail t
            where t.call_id = :call and t.verb = 'passOver'
            union all
            select 'SKIPPED', 'keepPromotion', t.at, t.by_name, t.dossier_id, '',
                jsonb_build_object('lack', t.detail ->> 'lack', 'reference', t.detail ->> 'reference',
                    'kept', t.detail ->> 'grants')
            from passerelle.trail t
            where t.call_id = :call and t.verb = 'keepPromotion'
            """;

    private static final String RECUSALS =
            """
            select 'RECUSAL', 'recusal', t.at, t.said_by, t.dossier_id, t.ground,
                jsonb_build_object('person', p.name, 'tie', t.kind, 'source', t.source)
            from passerelle.dossier_tie t join mine on mine.id = t.dossier_id
            join passerelle.person p on p.id = t.person_id
            union all
            select 'RECUSAL', 'memberFound', r.at, :clockwork, r.dossier_id, r.reason, jsonb_build_object('person', p.name)
            from passerelle.meeting_recusal r join mine on mine.id = r.dossier_id
            join passerelle.person p on p.id = r.person_id
            where not exists (select 1 from passerelle.dossier_tie t
                where t.dossier_id = r.dossier_id and t.person_id = r.person_id)
            """;

    private static final String OPINIONS =
            """
            select 'LATE_OPINION', 'late', v.at, v.by_name, c.dossier_id, '',
                jsonb_build_object('asked', c.kind, 'body', c.body, 'label', c.label, 'due', c.due_at)
            from passerelle.opinion_version v join passerelle.consultation c on c.id = v.consultation_id
            join mine on mine.id = c.dossier_id
            where v.late
            """;

    /**
     * A departure at the first signature, by the outcome, the amount or the conditions; a grant that an appeal raised; conditions that
     * a rectification changed; a place on the list that an appeal gave in place of a rejection. What is ranked anew has minutes of
     * its own.
     */
    private static final String DECISIONS =
            """
            select 'UNLIKE_MINUTES', 'unlike', d.decided_at, d.decided_by, d.dossier_id,
                coalesce(nullif(d.departure, ''), nullif(d.correction, ''), before.correction, ''),
                jsonb_build_object('decision', d.number, 'list', d.list, 'grants', d.grants::text,
                    'outcome', said.deliberated::text,
                    'added', case d.kind when 'RECTIFICATION'
                        then d.conditions - array(select jsonb_array_elements_text(before.conditions))
                        else signed.detail -> 'conditionsAdded' end,
                    'struck', case d.kind when 'RECTIFICATION'
                        then before.conditions - array(select jsonb_array_elements_text(d.conditions))
                        else signed.detail -> 'conditionsStruck' end)
            from passerelle.decision d
            left join passerelle.decision before on before.number = d.replaces
            left join lateral (select l.deliberated from passerelle.committee_line l
                join passerelle.committee_session s on s.id = l.session_id
                where l.dossier_id = d.dossier_id and s.deliberated_at <= d.decided_at
                order by s.number desc limit 1) said on true
            left join passerelle.trail signed on signed.dossier_id = d.dossier_id and signed.verb = 'decide'
                and signed.detail ->> 'number' = d.number
            where d.call_id = :call and (d.departure <> ''
                or (d.kind = 'RECTIFICATION' and (d.grants <> before.grants
                    or not (d.conditions @> before.conditions and d.conditions <@ before.conditions)))
                or (d.kind = 'CARRIED_OUT' and d.list = 'WAITING' and before.kind = 'WITHDRAWAL'))
            """;

    /** A reviewer who leaves an open seat for a tie that somebody recorded stands among the recusals already. */
    private static final String TRAIL =
            """
            select case t.verb when 'unlockSheet' then 'UNLOCKED_SHEET' when 'extendCall' then 'EXTENSION'
                    when 'extendOpinion' then 'EXTENSION' when 'openMeeting' then 'EARLY_MEETING'
                    when 'adjournMeeting' then 'NO_QUORUM' when 'addCredits' then 'EXTRA_CREDITS' else 'RECUSAL' end,
                t.verb, t.at, t.by_name, t.dossier_id, coalesce(t.detail ->> 'reason', t.detail ->> 'ground', ''),
                t.detail || coalesce(asked.detail, '{}')
            from passerelle.trail t
            left join lateral (select jsonb_build_object('asked', c.kind, 'label', c.label) as detail
                from passerelle.consultation c
                where t.verb = 'extendOpinion' and c.dossier_id = t.dossier_id and c.body = t.detail ->> 'body'
                order by c.asked_at desc limit 1) asked on true
            where t.call_id = :call
                and t.verb in ('unlockSheet', 'extendCall', 'extendOpinion', 'annulSheet', 'annulVote', 'recuseReviewer',
                    'openMeeting', 'adjournMeeting', 'addCredits')
                and (t.verb <> 'openMeeting' or t.detail ->> 'reason' <> '')
                and not (t.verb = 'recuseReviewer' and exists (select 1 from passerelle.dossier_tie tie
                    join passerelle.person p on p.id = tie.person_id
                    where tie.dossier_id = t.dossier_id and p.name = t.detail ->> 'reviewer'))
            """;

    private static final String INCIDENTS =
            """
            select 'INCIDENT', 'incident', i.declared_at, i.declared_by, i.dossier_id, i.reason,
                jsonb_build_object('began', i.began_at, 'ended', i.ended_at, 'due', i.reopens_until)
            from passerelle.call_incident i where i.call_id = :call
            """;

    private static final String ALL = "with mine as (select id from passerelle.dossier where call_id = :call)"
            + " select e.*, d.number, d.title, o.name as lead from ("
            + String.join(
                    " union all ", OVERRIDES, COMMITTEE, WAITING_LIST, RECUSALS, OPINIONS, DECISIONS, INCIDENTS, TRAIL)
            + ") e left join passerelle.dossier d on d.id = e.dossier_id"
            + " left join passerelle.organisation o on o.id = d.lead_id"
            + " order by e.at, e.kind, d.number, e.what, e.detail::text";

    private final JdbcClient jdbc;

    ExceptionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<ExceptionLine> of(CallId call, String clockwork) {
        return jdbc.sql(ALL)
                .param("call", call.value())
                .param("clockwork", clockwork)
                .query(ExceptionsTable::line)
                .list();
    }

    private static ExceptionLine line(ResultSet row, int ignored) throws SQLException {
        UUID dossier = row.getObject("dossier_id", UUID.class);
        String number = text(row, "number");
        return new ExceptionLine(
                ExceptionKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                dossier == null ? null : new DossierId(dossier),
                number,
                number.isEmpty() ? "" : text(row, "title"),
                text(row, "lead"),
                text(row, "reason").strip(),
                Json.readMap(row.getString("detail")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
