package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/**
 * How fast a file comes in, and that the same file costs next to nothing the second time. Real files are measured with
 * {@code -Dtwoway.import.files=one.csv:other.csv -Dtwoway.import.profile=finance-database}, taken as one; with
 * {@code deploy/test --long} the 21,328 that come with it are; by itself the test generates a file.
 */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ImportSpeedTest {

    private static final Set<String> AT_WORK = Set.of("RECEIVED", "CHECKED", "APPLYING");
    private static final int ROWS = 6_768;
    private static final String GIVEN = System.getProperty("twoway.import.files");
    /** The facts of 21,328 real firms; see the README beside it. */
    private static final String SHIPPED = "/real-firms/finance-database.csv.gz";

    private static final boolean REAL = GIVEN != null || Boolean.getBoolean("twoway.long");
    private static final String EVENTS =
            "select count(*) from event where topic = 'twoway.enterprise.public-record' and data like ?";

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    private final String source = SampleCsv.source();

    @Test
    void the_same_file_comes_in_again_without_an_event_and_ten_times_as_fast() throws IOException {
        imported(SampleCsv.rows(500).getBytes(StandardCharsets.UTF_8), SampleCsv.source());
        var file = file();

        var first = imported(file, source);
        var events = events();
        var begun = System.nanoTime();
        var again = imported(file, source);
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        var other = imported(withBlankLine(file), source);

        System.out.printf(
                Locale.ROOT,
                "import: %d rows, %d created, %d rejected, %d rows/s; the same file: %d unchanged, %d rows/s, %d"
                        + " events, %d ms with sending it; the same rows in another file: %d unchanged, %d rows/s%n",
                first.getInt("progress.read"),
                first.getInt("progress.created"),
                first.getInt("progress.rejected"),
                first.getInt("progress.rowsPerSecond"),
                again.getInt("progress.unchanged"),
                again.getInt("progress.rowsPerSecond"),
                events() - events,
                took,
                other.getInt("progress.unchanged"),
                other.getInt("progress.rowsPerSecond"));
        assertEquals(first.getInt("progress.created"), events);
        for (var later : List.of(again, other)) {
            assertEquals(first.getInt("progress.read"), later.getInt("progress.read"));
            assertEquals(first.getInt("progress.created"), later.getInt("progress.unchanged"));
            assertEquals(first.getInt("progress.rejected"), later.getInt("progress.rejected"));
            assertEquals(first.getString("state"), later.getString("state"));
        }
        assertEquals(events, events());
        assertTrue(again.getInt("progress.rowsPerSecond") >= 10 * first.getInt("progress.rowsPerSecond"));
    }

    /** Other bytes, nothing else to say. */
    private static byte[] withBlankLine(byte[] file) {
        return (new String(file, StandardCharsets.UTF_8) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file() throws IOException {
        if (GIVEN != null) return joined(GIVEN.split(File.pathSeparator));
        if (REAL) return shipped();
        var csv = new StringBuilder(SampleCsv.HEADER).append("\r\n");
        for (int number = 1; number <= ROWS; number++) {
            csv.append(SampleCsv.row(number, ("Makes part number " + number + " for machines. ").repeat(20)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shipped() throws IOException {
        try (var file = new GZIPInputStream(ImportSpeedTest.class.getResourceAsStream(SHIPPED))) {
            return file.readAllBytes();
        }
    }

    /** The rows of all under the header of the first; they must have the same columns. */
    private static byte[] joined(String[] files) throws IOException {
        var joined = new ByteArrayOutputStream();
        for (var file : files) {
            var bytes = Files.readAllBytes(Path.of(file));
            var header = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
            joined.write(bytes, joined.size() == 0 ? 0 : header, bytes.length - (joined.size() == 0 ? 0 : header));
        }
        return joined.toByteArray();
    }

    private static JsonPath imported(byte[] file, String source) {
        var profile = REAL && file.length >= 100_000
                ? "profile=" + System.getProperty("twoway.import.profile", "finance-database")
                : "kind=PUBLIC_RECORD&licence=CC0-1.0";
        var place = Firm.asOperator()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/enterprise/v1/imports?" + profile + "&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !AT_WORK.contains(Firm.asOperator().get(place).<String>path("state")));
        return Firm.asOperator().get(place).then().extract().jsonPath();
    }

    private int events() {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(EVENTS)) {
                query.setString(1, "%\"source\":\"" + source + "\"%");
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
