package twoway.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database of one service and its three roles: the owner migrates, the application runs, and as the system the
 * application acts for no tenant in particular.
 */
final class ServiceDatabase {
    private final Connection connection;
    private final String service;

    ServiceDatabase(Connection connection, String service) {
        if (!service.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("not a service name: " + service);
        }
        this.connection = connection;
        this.service = service;
    }

    void prepare(String ownerPassword, String appPassword) throws SQLException {
        String owner = service + "_owner";
        String system = service + "_system";
        String app = service + "_app";
        unless("select 1 from pg_roles where rolname = '%s'".formatted(owner), "create role " + owner + " login");
        unless("select 1 from pg_roles where rolname = '%s'".formatted(system), "create role " + system + " nologin");
        unless("select 1 from pg_roles where rolname = '%s'".formatted(app), "create role " + app + " login noinherit");
        execute("alter role " + owner + " password " + quoted(ownerPassword));
        execute("alter role " + app + " password " + quoted(appPassword));
        execute("grant " + system + " to " + app);
        unless(
                "select 1 from pg_database where datname = '%s'".formatted(service),
                "create database " + service + " owner " + owner);
        execute("revoke all on database " + service + " from public");
        execute("grant connect on database " + service + " to " + app + ", " + owner);
    }

    private void unless(String found, String statement) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(found)) {
            if (!rows.next()) {
                execute(statement);
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
