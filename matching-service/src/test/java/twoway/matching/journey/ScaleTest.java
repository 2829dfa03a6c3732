package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.pool.Understanding;

/**
 * How long it takes from the event of a new offer until its owner reads a match on it, and until it was understood and its
 * matches worked out again; how long a page of matches takes in
 * either order, and a preview, in a market of 800 small firms or, one made from the other, of
 * {@code -Dtwoway.scale=8000,80000}; {@link Market} says of what else.
 */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ScaleTest {

    private static final int[] SIZES = Arrays.stream(
                    System.getProperty("twoway.scale", "800").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int ROUNDS = Integer.getInteger("twoway.scale.rounds", SIZES[0] < 8_000 ? 5 : 41);
    private static final String INTEREST = "matches?limit=20&side=ASKER";
    private static final String CHANCE = "matches?limit=20&order=LIKELY_TO_BE_READ";

    /** So few that their vectors are there after the first rounds: what a model needs for a text is not measured. */
    private static final List<String> THINGS = List.of("mobile robots", "pumps", "sensors", "vaccines", "solar cells");

    /** What a firm waits for, in milliseconds at most, nineteen times in twenty. A machine may have four times as much to do as it can. */
    private enum Figure {
        PUBLISHED(4_000),
        UNDERSTOOD(8_000),
        PAGE(800),
        PAGE_BY_CHANCE(800),
        PAGE_OF_THE_BUSIEST(800),
        PAGE_BY_CHANCE_OF_THE_BUSIEST(800),
        PREVIEW(4_000);

        private final double most;

        Figure(double most) {
            this.most = most;
        }
    }

    /** Milliseconds: the middle round, and the one that is not exceeded by nineteen in twenty. */
    private record Spent(double middle, double most) {

        static Spent in(int rounds, IntConsumer round) {
            var spent = IntStream.range(0, rounds)
                    .mapToDouble(number -> {
                        var begun = System.nanoTime();
                        round.accept(number);
                        return (System.nanoTime() - begun) / 1e6;
                    })
                    .sorted()
                    .toArray();
            return new Spent(spent[rounds / 2], spent[(int) Math.ceil(rounds * 0.95) - 1]);
        }
    }

    @Inject
    Understanding understanding;

    private int published;

    @Test
    void what_a_firm_waits_for_hardly_grows_with_the_market() throws IOException, SQLException {
        var pattern = Posting.offer(Firm.large()).projected();
        pattern.matchOf(Posting.need(Firm.small()).projected().owner());
        try {
            var market = Market.of(SIZES[0]);
            var first = spent(market);
            for (int i = 1; i < SIZES.length; i++) {
                market = market.grown(SIZES[i]);
                grew(first, spent(market), SIZES[i] / SIZES[0]);
            }
        } finally {
            Market.sweep();
            Rebuild.of("pool"); // some of the swept were told of by events, which all others rely on
        }
    }

    private Map<Figure, Spent> spent(Market market) {
        spent(market, ROUNDS / 2); // the first rounds are those in which everything is compiled
        var spent = spent(market, ROUNDS);
        spent.forEach((figure, each) -> {
            System.out.printf(
                    Locale.ROOT,
                    "scale: %d small firms, %d offers: %s %.0f ms, 95 of 100 within %.0f ms%n",
                    market.small(),
                    market.small() / 4,
                    figure,
                    each.middle,
                    each.most);
            assertTrue(each.most < figure.most, figure + " " + each);
        });
        return spent;
    }

    private Map<Figure, Spent> spent(Market market, int rounds) {
        var spent = new EnumMap<Figure, Spent>(Figure.class);
        spent.put(Figure.PUBLISHED, Spent.in(rounds, round -> publish(market)));
        spent.put(
                Figure.UNDERSTOOD,
                Spent.in(rounds, round -> understanding.of(publish(market).id())));
        spent.put(Figure.PAGE, Spent.in(rounds, round -> reads(market.asker(), INTEREST)));
        spent.put(Figure.PAGE_BY_CHANCE, Spent.in(rounds, round -> reads(market.asker(), CHANCE)));
        spent.put(Figure.PAGE_OF_THE_BUSIEST, Spent.in(rounds, round -> reads(market.busiest(), INTEREST)));
        spent.put(Figure.PAGE_BY_CHANCE_OF_THE_BUSIEST, Spent.in(rounds, round -> reads(market.busiest(), CHANCE)));
        spent.put(Figure.PREVIEW, Spent.in(rounds, round -> previews(market.busiest())));
        return spent;
    }

    private static void grew(Map<Figure, Spent> first, Map<Figure, Spent> spent, int times) {
        spent.forEach((figure, each) -> {
            double growth = each.middle / first.get(figure).middle;
            System.out.printf(Locale.ROOT, "scale: %d times as much, %s times %.1f%n", times, figure, growth);
            assertTrue(growth < times / 2.0, figure + " times " + growth);
        });
    }

    private Posting publish(Market market) {
        int number = published++;
        var owner = market.publishers().get(number % market.publishers().size());
        var posting = Posting.offer(owner)
                .with(
                        "description",
                        Map.of("en", "We open our channels to makers of " + THINGS.get(number % THINGS.size())))
                .with("markets", List.of("DE", "JP"))
                .with("tags", List.of("subject-" + number % 40, "subject-" + (100 + number), "mobile robot"))
                .projected();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !owner.gets("matches?limit=1&postingId=" + posting.id())
                        .statusCode(200)
                        .extract()
                        .<List<Object>>path("items")
                        .isEmpty());
        return posting;
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
                        {"opens": ["SALES_CHANNEL"], "seeks": ["PRODUCT"], "markets": ["DE"], "tags": ["mobile robot", "subject-7"]}""").statusCode(200);
    }
}
