package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code kept_promotion}. */
@Repository
class KeptPromotionsTable {

    private final JdbcClient jdbc;

    KeptPromotionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptPromotion kept) {
        jdbc.sql("insert into passerelle.kept_promotion (dossier_id, call_id, list, grants, lack, delegation, since)"
                        + " values (:dossier, :call, :list, :grants::jsonb, :lack, :delegation, :since)")
                .param("dossier", kept.dossier().value())
                .param("call", kept.call().value())
                .param("list", kept.list().name())
                .param("grants", FunderAmounts.write(kept.grants()))
                .param("lack", kept.lack().name())
                .param("delegation", kept.delegation())
                .param("since", kept.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one. */
    boolean delete(DossierId dossier) {
        return jdbc.sql("delete from passerelle.kept_promotion where dossier_id = :dossier")
                        .param("dossier", dossier.value())
                        .update()
                > 0;
    }

    void delete(CallId call) {
        jdbc.sql("delete from passerelle.kept_promotion where call_id = :call")
                .param("call", call.value())
                .update();
    }

    Optional<KeptPromotion> find(DossierId dossier) {
        return jdbc.sql("select * from passerelle.kept_promotion where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(KeptPromotionsTable::kept)
                .optional();
    }

    List<KeptPromotion> of(CallId call) {
        return jdbc.sql("select * from passerelle.kept_promotion where call_id = :call order by since, dossier_id")
                .param("call", call.value())
                .query(KeptPromotionsTable::kept)
                .list();
    }

    private static KeptPromotion kept(ResultSet row, int ignored) throws SQLException {
        return new KeptPromotion(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                RankingList.valueOf(row.getString("list")),
                FunderAmounts.read(row.getString("grants")),
                KeptPromotion.Lack.valueOf(row.getString("lack")),
                row.getString("delegation"),
                row.getTimestamp("since").toInstant());
    }
}
