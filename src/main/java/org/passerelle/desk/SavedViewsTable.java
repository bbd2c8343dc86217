package org.passerelle.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code saved_view} and {@code first_view}. */
@Repository
class SavedViewsTable {

    private final JdbcClient jdbc;

    SavedViewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(PersonId reader, SavedView.ListName list, boolean shared) {
        return jdbc.sql("select v.*, f.view_id is not null as first from passerelle.saved_view v"
                        + " left join passerelle.first_view f on f.view_id = v.id and f.person_id = :reader"
                        + " where v.list = :list and (v.owner = :reader or (v.shared and :shared))"
                        + " order by v.name, v.id")
                .param("reader", reader.value())
                .param("list", list.name())
                .param("shared", shared)
                .query(SavedViewsTable::view)
                .list();
    }

    UUID save(SavedView view) {
        return jdbc.sql(
                        """
                        insert into passerelle.saved_view (id, list, owner, name, shared, settings)
                        values (:id, :list, :owner, :name, :shared, :settings::jsonb)
                        on conflict (owner, list, name) do update
                        set shared = excluded.shared, settings = excluded.settings returning id
                        """)
                .param("id", view.id())
                .param("list", view.list().name())
                .param("owner", view.owner().value())
                .param("name", view.name())
                .param("shared", view.shared())
                .param("settings", Json.write(view.settings()))
                .query(UUID.class)
                .single();
    }

    boolean remove(PersonId owner, UUID view) {
        return jdbc.sql("delete from passerelle.saved_view where id = :id and owner = :owner")
                        .param("id", view)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    void first(PersonId reader, SavedView.ListName list, Optional<UUID> view) {
        jdbc.sql("delete from passerelle.first_view where person_id = :reader and list = :list")
                .param("reader", reader.value())
                .param("list", list.name())
                .update();
        view.ifPresent(id -> jdbc.sql("insert into passerelle.first_view values (:reader, :list, :view)")
                .param("reader", reader.value())
                .param("list", list.name())
                .param("view", id)
                .update());
    }

    private static SavedView view(ResultSet row, int ignored) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        Json.readMap(row.getString("settings")).forEach((key, value) -> settings.put(key, value.toString()));
        return new SavedView(
                row.getObject("id", UUID.class),
                SavedView.ListName.valueOf(row.getString("list")),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                row.getBoolean("shared"),
                settings,
                row.getBoolean("first"));
    }
}
