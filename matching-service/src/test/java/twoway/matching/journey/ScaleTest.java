package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import twoway.local.testing.EmbeddedServers;

/**
 * How long it takes from an event of a new offer until its owner reads a match on it, and how long a page of matches takes,
 * in a market of {@code -Dtwoway.scale=80000} small firms with a fourth as many offers, and in one of a tenth of that.
 * By itself it does nothing: what it writes would stand in the way of others.
 */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
@EnabledIfSystemProperty(named = "twoway.scale", matches = "\\d+")
class ScaleTest {

    private static final int SMALL = Integer.getInteger("twoway.scale", 0);
    private static final int MATCHES = Integer.getInteger("twoway.scale.matches", 20);
    private static final int ROUNDS = 21;
    private static final String BY_CHANCE = "matches?limit=20&order=LIKELY_TO_BE_READ";

    @Inject
    DataSource database;

    /** Milliseconds, the middle one of all rounds. */
    private record Spent(double published, double page, double byChance, double preview) {

        String over(Spent less) {
            return "publishing %.2f, page %.2f, page by chance %.2f, preview %.2f"
                    .formatted(
                            published / less.published,
                            page / less.page,
                            byChance / less.byChance,
                            preview / less.preview);
        }
    }

    @Test
    void a_market_ten_times_as_large_is_not_ten_times_as_slow() throws IOException, SQLException {
        assertTrue(SMALL % 8_000 == 0, "a multiple of 8,000");
        var pattern = Posting.offer(Firm.large()).projected();
        pattern.matchOf(Posting.need(Firm.small()).projected().owner());

        grow(0, SMALL / 10);
        spent(SMALL / 10); // the first rounds are those in which everything is compiled
        var less = spent(SMALL / 10);
        grow(SMALL / 10, SMALL);
        var more = spent(SMALL);

        System.out.printf(Locale.ROOT, "scale: ten times as much takes times %s%n", more.over(less));
        assertTrue(more.published < 10 * less.published, more.over(less));
    }

    private Spent spent(int small) {
        var large = Firm.large();
        var asker = Firm.known(UUID.fromString("a0000000-0000-4000-8000-000000000007"));
        var spent = new Spent(
                median(round -> publish(large)),
                median(round -> reads(asker, "matches?limit=20")),
                median(round -> reads(asker, BY_CHANCE)),
                median(round -> previews(large)));
        System.out.printf(
                Locale.ROOT,
                "scale: %d firms, %d offers: published to visible %.0f ms, page %.1f ms, page by chance %.1f ms, preview %.0f ms%n",
                small + small / 20,
                small / 4,
                spent.published,
                spent.page,
                spent.byChance,
                spent.preview);
        return spent;
    }

    private static double median(IntConsumer round) {
        return IntStream.range(0, ROUNDS)
                .mapToDouble(number -> {
                    var begun = System.nanoTime();
                    round.accept(number);
                    return (System.nanoTime() - begun) / 1e6;
                })
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    private static void publish(Firm owner) {
        var posting = Posting.offer(owner).with("markets", List.of("DE", "JP")).projected();
        while (owner.gets("matches?limit=1&postingId=" + posting.id())
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .isEmpty()) Thread.onSpinWait();
    }

    private static void reads(Firm firm, String path) {
        assertFalse(firm.gets(path)
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .isEmpty());
    }

    private static void previews(Firm firm) {
        firm.posts("previews", """
                        {"opens": ["SALES_CHANNEL"], "seeks": ["PRODUCT"], "markets": ["DE"], "tags": ["mobile robot"]}""").statusCode(200);
    }

    private void grow(int had, int small) throws IOException, SQLException {
        String script;
        try (var file = ScaleTest.class.getResourceAsStream("/populace/populace.sql")) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${had}", Integer.toString(had))
                    .replace("${small}", Integer.toString(small))
                    .replace("${matches}", Integer.toString(MATCHES));
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role matching_system");
            for (var step : script.split(";\n")) statement.execute(step);
            connection.commit();
        }
    }
}
