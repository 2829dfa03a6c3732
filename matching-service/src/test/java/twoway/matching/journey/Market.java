package twoway.matching.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import twoway.vocabulary.Vocabulary;

/**
 * A market of so many small firms, written past the service as the rows that it would have written: the script says of what
 * they consist.
 *
 * @param small how many small firms; a multiple of 400
 * @param asker one of the small firms
 * @param busiest the large firm that asks on one need in twenty
 * @param publishers some large firms
 */
record Market(int small, Firm asker, Firm busiest, List<Firm> publishers) {

    /** On how many offers a small firm asks. */
    static final int OWN = Integer.getInteger("twoway.scale.matches", 20);

    static Market of(int small) throws IOException, SQLException {
        load(0, small);
        return new Market(
                small,
                Firm.known(firm('a', 7), "SMALL"),
                Firm.known(firm('c', 1), "LARGE"),
                IntStream.range(2, 7)
                        .mapToObj(number -> Firm.known(firm('c', number), "LARGE"))
                        .toList());
    }

    Market grown(int larger) throws IOException, SQLException {
        load(small, larger);
        return new Market(larger, asker, busiest, publishers);
    }

    private static UUID firm(char kind, int number) {
        return UUID.fromString("%c0000000-0000-4000-8000-%012x".formatted(kind, number));
    }

    private static void load(int had, int small) throws IOException, SQLException {
        try (var owner = connect("owner")) {
            run(owner, script("bare"));
            asPlatform(drawn("firms", had, small));
            run(owner, "vacuum analyze pool_term, asker, pooled_posting, pooled_enterprise");
            asPlatform(drawn("matches", had, small));
            run(owner, script("whole"));
        }
    }

    private static String drawn(String name, int had, int small) throws IOException {
        return script(name)
                .replace("${had}", Integer.toString(had))
                .replace("${small}", Integer.toString(small))
                .replace(
                        "${concepts}",
                        String.join(",", Vocabulary.read().concepts().keySet()))
                .replace("${own}", Integer.toString(OWN));
    }

    /** Takes it all away again. */
    static void sweep() throws IOException, SQLException {
        asPlatform(script("swept"));
    }

    private static void asPlatform(String script) throws SQLException {
        try (var platform = connect("app")) {
            platform.setAutoCommit(false);
            run(platform, "set local role matching_system");
            run(platform, script);
            platform.commit();
        }
    }

    private static Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("twoway.database.url", String.class),
                "matching_" + role,
                config.getValue("twoway.database." + role + "-password", String.class));
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String script(String name) throws IOException {
        try (var file = Market.class.getResourceAsStream("/populace/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
