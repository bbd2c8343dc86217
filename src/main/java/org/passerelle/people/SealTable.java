package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.trail_seal}, and the lines that wait for theirs. */
@Repository
class SealTable {

    /** Any number of our own: one sealer at a time. */
    private static final long LOCK = 7_261_001;

    /** How far a chain has come. */
    record Head(int position, String hash) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    SealTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query()
                .singleRow();
    }

    /** The oldest lines that are not sealed yet. */
    List<TrailEntry> waiting(int most) {
        return jdbc.sql("select t.* from passerelle.trail_unsealed u join passerelle.trail t on t.id = u.line"
                        + " order by t.id limit :most")
                .param("most", most)
                .query(Trail::entry)
                .list();
    }

    Map<UUID, Head> heads(Collection<UUID> chains) {
        return jdbc
                .sql("select distinct on (chain) chain, position, hash from passerelle.trail_seal"
                        + " where chain in (:chains) order by chain, position desc")
                .param("chains", chains)
                .query((row, i) -> Map.entry(
                        row.getObject("chain", UUID.class), new Head(row.getInt("position"), row.getString("hash"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(List<SealedLine> lines) {
        batch.batchUpdate(
                "insert into passerelle.trail_seal (chain, position, line, nonce, line_hash, hash)"
                        + " values (:chain, :position, :line, :nonce, :lineHash, :hash)",
                lines.stream()
                        .map(line -> new MapSqlParameterSource()
                                .addValue("chain", line.chain())
                                .addValue("position", line.position())
                                .addValue("line", line.entry().id())
                                .addValue("nonce", line.nonce())
                                .addValue("lineHash", line.lineHash())
                                .addValue("hash", line.hash()))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.sql("delete from passerelle.trail_unsealed where line in (:lines)")
                .param("lines", lines.stream().map(line -> line.entry().id()).toList())
                .update();
    }

    List<SealedLine> of(UUID chain) {
        return jdbc.sql("select t.*, s.chain, s.position, s.nonce, s.line_hash, s.hash from passerelle.trail_seal s"
                        + " join passerelle.trail t on t.id = s.line where s.chain = :chain order by s.position")
                .param("chain", chain)
                .query(SealTable::line)
                .list();
    }

    private static SealedLine line(ResultSet row, int number) throws SQLException {
        return new SealedLine(
                row.getObject("chain", UUID.class),
                row.getInt("position"),
                row.getString("nonce"),
                Trail.entry(row, number),
                row.getString("line_hash"),
                row.getString("hash"));
    }
}
