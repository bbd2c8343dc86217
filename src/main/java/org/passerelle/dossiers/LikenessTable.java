package org.passerelle.dossiers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds dossiers that are alike, by the index of their titles, and the table {@code likeness_examined}. */
@Repository
class LikenessTable {

    /** How much alike two names of organisations are that may mean the same one, in percent. */
    private static final int ALIKE_NAMES = 60;

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    LikenessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Submitted dossiers that have not ended, alike in the title and with an organisation in common, the most alike first. Names of
     * organisations are compared once for all dossiers, and the titles before anything else of theirs is read.
     *
     * @param least of the titles' likeness, in percent
     */
    List<Likeness> of(Dossier dossier, int least) {
        List<UUID> organisations = Stream.concat(
                        Stream.of(dossier.lead()), dossier.partners().stream().map(Partner::organisation))
                .map(organisation -> organisation.value())
                .distinct()
                .toList();
        threshold(least);
        return jdbc.sql(
                        """
                        with common as materialized (
                            select distinct theirs.id, theirs.name
                            from passerelle.organisation ours
                            join passerelle.organisation theirs on theirs.id = ours.id or (theirs.country = ours.country
                                and public.similarity(ours.bare_words, theirs.bare_words) >= :names / 100.0)
                            where ours.id in (:organisations)
                        ),
                        titled as (
                            select d.*, public.similarity(passerelle.folded(d.title), passerelle.folded(:title)) as alike
                            from passerelle.dossier d
                            where d.submitted_at is not null and d.id <> :id and d.stage not in (:ended)
                                and passerelle.folded(d.title) operator(public.%) passerelle.folded(:title)
                            offset 0
                        ),
                        near as (
                            select id, number, title, stage, answers, call_id, lead_id, parties, alike from titled
                            where alike >= :least / 100.0 and parties && (select array_agg(id) from common)
                            order by alike desc, number limit :most
                        )
                        select near.*, c.code, lead.name as lead_name, shared.names, e.comment, e.name, e.examined_at
                        from near
                        join passerelle.call c on c.id = near.call_id
                        join passerelle.organisation lead on lead.id = near.lead_id
                        cross join lateral (
                            select array_agg(distinct common.name order by common.name) as names
                            from common where common.id = any (near.parties)
                        ) shared
                        left join passerelle.likeness_examined e
                            on e.one_id = least(near.id, :id) and e.other_id = greatest(near.id, :id)
                        order by near.alike desc, near.number
                        """)
                .param("title", dossier.title())
                .param("organisations", organisations)
                .param("names", ALIKE_NAMES)
                .param("id", dossier.id().value())
                .param("ended", ended())
                .param("least", least)
                .param("most", MOST)
                .query(LikenessTable::read)
                .list();
    }

    /** The index hands out titles that are that much alike, and not all from a third on; until the transaction ends. */
    private void threshold(int least) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', :share, true)")
                .param("share", String.valueOf(least / 100.0))
                .query(String.class)
                .single();
    }

    /** Keeps what was found of a pair, whichever of the two it was found from; a later finding replaces it. */
    void examine(DossierId one, DossierId other, Likeness.Examined examined) {
        jdbc.sql(
                        """
                        insert into passerelle.likeness_examined (one_id, other_id, comment, name, examined_at)
                        values (least(:one, :other), greatest(:one, :other), :comment, :name, :at)
                        on conflict (one_id, other_id) do update
                        set comment = excluded.comment, name = excluded.name, examined_at = excluded.examined_at
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .param("comment", examined.comment())
                .param("name", examined.name())
                .param("at", examined.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What has ended or is refused takes no money twice. */
    private static List<String> ended() {
        return Stream.of(Stage.values())
                .filter(stage -> stage.isOver() || stage == Stage.REJECTED)
                .map(Stage::name)
                .toList();
    }

    private static Likeness read(ResultSet row, int ignored) throws SQLException {
        Array names = row.getArray("names");
        return new Likeness(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("code"),
                row.getString("lead_name"),
                Stage.valueOf(row.getString("stage")),
                new Answers(Json.readMap(row.getString("answers"))).period().orElse(null),
                (int) Math.round(100 * row.getDouble("alike")),
                List.of((String[]) names.getArray()),
                examined(row));
    }

    private static Likeness.@Nullable Examined examined(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("examined_at");
        return at == null
                ? null
                : new Likeness.Examined(row.getString("comment"), row.getString("name"), at.toInstant());
    }
}
