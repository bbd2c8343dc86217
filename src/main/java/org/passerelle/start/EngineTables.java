package org.passerelle.start;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's own tables, in {@code public}, by the scripts in the engine's jar. Flyway's lock lets
 * one of several starting nodes do it (docs/adr/0003).
 */
@Component
public class EngineTables implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("select set_config('passerelle.path', current_setting('search_path'), true)");
            statement.execute("set local search_path to public");
        }
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
        }
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("select set_config('search_path', current_setting('passerelle.path'), true)");
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    /** The scripts of another engine release are a new migration, never a change of this one. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
