package org.passerelle.dossiers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.forms.DossierKeys;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Json;
import org.passerelle.shared.ReadTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Title, requested amount and total of each dossier, which stand beside its documents for the lists. */
@Component
class DossierColumnsAnew implements ReadTable {

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;

    DossierColumnsAnew(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands and what should. */
    private record Row(UUID id, String stood, String should, String title, BigDecimal requested, BigDecimal total) {}

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public Rebuilt rebuild(boolean mend) {
        long rows = 0;
        long differing = 0;
        List<String> first = new ArrayList<>();
        List<Row> page = after(new UUID(0, 0), mend);
        while (!page.isEmpty()) {
            List<Row> otherwise = page.stream()
                    .filter(row -> !row.stood().equals(row.should()))
                    .toList();
            rows += page.size();
            differing += otherwise.size();
            otherwise.stream()
                    .limit(Rebuilt.TOLD - first.size())
                    .map(row -> row.id() + ": " + row.stood() + " instead of " + row.should())
                    .forEach(first::add);
            if (mend) {
                mend(otherwise);
            }
            page = after(page.get(page.size() - 1).id(), mend);
        }
        return new Rebuilt(rows, differing, first);
    }

    /** What is to be mended is held: whoever writes to it waits meanwhile. */
    private List<Row> after(UUID last, boolean held) {
        return jdbc.sql("select id, title, requested, total, coalesce(answers ->> :title, '') as entitled, plan"
                        + " from passerelle.dossier where id > :last order by id limit :size"
                        + (held ? " for update" : ""))
                .param("title", DossierKeys.TITLE)
                .param("last", last)
                .param("size", PAGE)
                .query(DossierColumnsAnew::row)
                .list();
    }

    private void mend(List<Row> otherwise) {
        jdbc.sql("update passerelle.dossier d set title = u.title, requested = u.requested, total = u.total"
                        + " from unnest(:ids::uuid[], :titles::text[], :requested::numeric[], :totals::numeric[])"
                        + " u (id, title, requested, total) where d.id = u.id")
                .param("ids", otherwise.stream().map(Row::id).toArray(UUID[]::new))
                .param("titles", otherwise.stream().map(Row::title).toArray(String[]::new))
                .param("requested", otherwise.stream().map(Row::requested).toArray(BigDecimal[]::new))
                .param("totals", otherwise.stream().map(Row::total).toArray(BigDecimal[]::new))
                .update();
    }

    private static Row row(ResultSet row, int ignored) throws SQLException {
        FundingPlan plan = Json.read(row.getString("plan"), FundingPlan.class);
        String title = row.getString("entitled");
        BigDecimal requested = plan.requested().amount();
        BigDecimal total = plan.total().amount();
        return new Row(
                row.getObject("id", UUID.class),
                words(row.getString("title"), row.getBigDecimal("requested"), row.getBigDecimal("total")),
                words(title, requested, total),
                title,
                requested,
                total);
    }

    private static String words(String title, BigDecimal requested, BigDecimal total) {
        return title + ", " + requested.setScale(2) + " of " + total.setScale(2);
    }
}
