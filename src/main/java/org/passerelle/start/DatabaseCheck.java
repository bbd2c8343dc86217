package org.passerelle.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Whether the database named by the operator answers, lets us in, and is recent enough. */
final class DatabaseCheck {

    private static final int OLDEST_MAJOR = 15;

    private DatabaseCheck() {}

    static void check(JdbcConnectionDetails database) {
        Properties properties = new Properties();
        properties.setProperty("user", Objects.requireNonNullElse(database.getUsername(), ""));
        properties.setProperty("password", Objects.requireNonNullElse(database.getPassword(), ""));
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        String url = database.getJdbcUrl();
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            refuseOld(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new CannotStart(failure(e), evidence(url, properties.getProperty("user"), e), e);
        }
    }

    static void refuseOld(int major) {
        if (major < OLDEST_MAJOR) {
            throw new CannotStart(
                    StartFailure.DATABASE_TOO_OLD,
                    Map.of("found", String.valueOf(major), "oldest", String.valueOf(OLDEST_MAJOR)));
        }
    }

    /** By the SQL state: class 28 is authorisation, 3D an unknown database. */
    private static StartFailure failure(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.startsWith("28") || state.startsWith("42")) {
            return StartFailure.DATABASE_REFUSES_ACCESS;
        }
        return state.startsWith("3D") ? StartFailure.DATABASE_MISSING : StartFailure.DATABASE_UNREACHABLE;
    }

    private static Map<String, Object> evidence(String url, String user, SQLException e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
        return Map.of("url", url.replaceAll("\\?.*", ""), "user", user, "reason", reason);
    }
}
