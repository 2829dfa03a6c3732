package twoway.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.demo.Firm;
import twoway.demo.Json;
import twoway.demo.SampleFirms;

/** A real process, killed with SIGKILL in the middle of a file: every row is taken, and none twice. */
class ImportSurvivesIT {
    private static final int ROWS = 40_000;
    private static final int KILLS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    private final Firm operator = new Firm(PLATFORM.address(), SampleFirms.OPERATOR);

    @Test
    void anImportKilledInItsMiddleGoesOnAndTakesEachRowOnce() throws SQLException {
        String job = "/enterprise/v1/imports/"
                + Json.id(operator.upload(
                        "/enterprise/v1/imports?kind=PUBLIC_RECORD&source=example&licence=CC0-1.0",
                        "rows.csv",
                        "text/csv",
                        rows()));

        for (int kill = 0, before = 0; kill < KILLS; kill++) {
            int known = before;
            before = await("the next chunk").atMost(PATIENCE).until(() -> read(job), read -> read > known);
            PLATFORM.killAndRestart("enterprise");
            System.out.printf("killed after at least %d of %d rows%n", before, ROWS);
            assertEquals("APPLYING", Json.text(operator.get(job), "state"), "it was killed in its middle");
        }

        JsonNode done = await("the import")
                .atMost(PATIENCE)
                .until(
                        () -> operator.get(job),
                        seen -> !Json.text(seen, "state").equals("APPLYING"));
        assertEquals("PARTIAL", Json.text(done, "state"));
        assertEquals(ROWS, done.at("/progress/created").asInt());
        assertEquals(1, done.at("/progress/rejected").asInt(), "the id that stands twice, a long way apart");
        assertEquals(ROWS, count("select count(*) from public_record"));
        assertEquals(ROWS + 1, count("select count(*) from import_row"));
        assertEquals(ROWS, count("select count(*) from event where topic = 'twoway.enterprise.public-record'"));
        assertEquals(
                ROWS,
                count("select count(distinct key) from event where topic = 'twoway.enterprise.public-record'"
                        + " and sequence = 1"));
        await("all events")
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from event where published_at is null") == 0);
        assertEquals(
                ROWS,
                PLATFORM.topics().read("twoway.enterprise.public-record").stream()
                        .map(event -> event.key())
                        .distinct()
                        .count());
    }

    private int read(String job) {
        return operator.get(job).at("/progress/read").asInt();
    }

    private static long count(String sql) throws SQLException {
        try (var database = PLATFORM.database("enterprise");
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] rows() {
        StringBuilder csv = new StringBuilder("externalId,country,nameEn,nameZh,industry\n");
        for (int number = 1; number <= ROWS; number++) {
            csv.append("EX-%d,CN,Example Firm %d,示例企业%d,Machinery%n".formatted(number, number, number));
        }
        csv.append("EX-1,CN,Example Firm 1 again,,\n");
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
