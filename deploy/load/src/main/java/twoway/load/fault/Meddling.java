package twoway.load.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import twoway.load.stand.Stand;

/** Triggers of ours in a service's database, all of them in the schema {@code harness}, which goes with them. */
final class Meddling implements AutoCloseable {
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    private final Stand stand;
    private final String service;

    private Meddling(Stand stand, String service) {
        this.stand = stand;
        this.service = service;
    }

    /**
     * @param script one of {@code sql/*.sql}
     * @param seed for what the script draws
     */
    static Meddling with(Stand stand, String service, String script, long seed) {
        Meddling meddling = new Meddling(stand, service);
        meddling.execute("drop schema if exists harness cascade");
        meddling.execute(read("/sql/" + script + ".sql").replace("${seed}", Long.toString(seed)));
        return meddling;
    }

    String service() {
        return service;
    }

    /** The tables are in use meanwhile: should that end in a deadlock, it is tried again. */
    void execute(String sql) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = stand.database(service);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !DEADLOCK.equals(e.getSQLState())) {
                    throw new IllegalStateException(service + ": " + e.getMessage(), e);
                }
            }
        }
    }

    @Override
    public void close() {
        execute("drop schema harness cascade");
    }

    private static String read(String script) {
        try (InputStream in = Meddling.class.getResourceAsStream(script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(script, e);
        }
    }
}
