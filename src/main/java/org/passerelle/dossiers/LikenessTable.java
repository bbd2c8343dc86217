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
     * Submitted dossiers that have not ended, alike in the title and with an organisation in common, the most alike first.
     *
     * @param least of the titles' likeness, in percent
     */
    List<Likeness> of(Dossier dossier, int least) {
        List<UUID> organisations = Stream.concat(
                        Stream.of(dossier.lead()), dossier.partners().stream().map(Partner::organisation))
                .map(organisation -> organisation.value())
                .distinct()
                .toList();
        return jdbc.sql(
                        """
                        select d.id, d.number, d.title, d.stage, d.answers, c.code, lead.name as lead_name, common.names,
                            public.similarity(passerelle.folded(d.title), passerelle.folded(:title)) as alike,
                            e.comment, e.name, e.examined_at
                        from passerelle.dossier d
                        join passerelle.call c on c.id = d.call_id
                        join passerelle.organisation lead on lead.id = d.lead_id
                        join lateral (
                            select array_agg(distinct theirs.name order by theirs.name) as names
                            from passerelle.organisation theirs
                            join passerelle.organisation ours on ours.id in (:organisations) and (ours.id = theirs.id
                                or (ours.country = theirs.country and public.similarity(
                                    passerelle.bare_name(ours.name), passerelle.bare_name(theirs.name)) >= :names / 100.0))
                            where theirs.id = d.lead_id or theirs.id in (
                                select (p ->> 'organisation')::uuid from jsonb_array_elements(d.partners) p)
                        ) common on common.names is not null
                        left join passerelle.likeness_examined e
                            on e.one_id = least(d.id, :id) and e.other_id = greatest(d.id, :id)
                        where d.submitted_at is not null and d.id <> :id and d.stage not in (:ended)
                            and passerelle.folded(d.title) operator(public.%) passerelle.folded(:title)
                            and public.similarity(passerelle.folded(d.title), passerelle.folded(:title)) >= :least / 100.0
                        order by alike desc, d.number limit :most
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
