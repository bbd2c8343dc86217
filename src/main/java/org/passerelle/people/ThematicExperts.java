package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The themes that have an expert of their own; which dossier goes to which is D4's to say. */
@Service
public class ThematicExperts {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trail trail;

    ThematicExperts(JdbcClient jdbc, Rights rights, Trail trail) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trail = trail;
    }

    /**
     * Enters the expert of a theme that had none.
     *
     * @throws Refusal CONTENT: THEME_TAKEN where the theme has one
     */
    @Transactional
    public void enter(Actor actor, ThematicExpert expert) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        jdbc.sql("lock table passerelle.thematic_expert in share row exclusive mode")
                .update();
        if (all().stream().anyMatch(other -> other.theme().equals(expert.theme()))) {
            throw new Refusal(List.of(Finding.blocking("THEME_TAKEN", "theme", Map.of())));
        }
        save(actor, expert);
    }

    /** Enters a theme's expert, or says whether it can be asked. What it is awaited for already stays with it. */
    @Transactional
    public void save(Actor actor, ThematicExpert expert) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        jdbc.sql(
                        """
                        insert into passerelle.thematic_expert (theme, status) values (:theme, :status)
                        on conflict (theme) do update set status = excluded.status
                        """)
                .param("theme", expert.theme())
                .param("status", expert.status().name())
                .update();
        trail.record(
                actor,
                null,
                null,
                "saveExpert",
                null,
                null,
                Map.of("theme", expert.theme(), "status", expert.status().name()));
    }

    /** By code of the theme. */
    public List<ThematicExpert> all() {
        return jdbc.sql("select * from passerelle.thematic_expert order by theme")
                .query(ThematicExperts::read)
                .list();
    }

    private static ThematicExpert read(ResultSet row, int number) throws SQLException {
        return new ThematicExpert(row.getString("theme"), Post.Status.valueOf(row.getString("status")));
    }
}
