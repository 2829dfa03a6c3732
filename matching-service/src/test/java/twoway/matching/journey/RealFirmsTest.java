package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/**
 * Real needs among real firms, none of which are part of this repository: {@code -Dtwoway.firms=<file>} and
 * {@code -Dtwoway.needs=<file>}, both with a JSON object a line (firms: name, country, city, industry, text; needs: id,
 * text). Vectors that {@code -Dtwoway.bench.vectors=<file>} holds are put where the service keeps them.
 */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class RealFirmsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void every_need_finds_firms_that_say_why() throws IOException {
        var file = System.getProperty("twoway.firms");
        assumeTrue(file != null, "no real firms here: name their file with -Dtwoway.firms");
        putVectors();
        var start = System.nanoTime();
        var firms = lines(Path.of(file));
        tell(firms);
        var reader = Firm.large();
        Awaitility.await()
                .atMost(Duration.ofSeconds(200))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> search(reader, "company").getInt("vectors.of") >= firms.size());
        System.out.printf(
                "%d firms told and found after %d s%n", firms.size(), (System.nanoTime() - start) / 1_000_000_000);

        for (var need : lines(Path.of(System.getProperty("twoway.needs")))) {
            var found = search(reader, need.get("text"));
            print(need, found);
            assertEquals(
                    List.of("NOT_A_MEMBER"),
                    found.<String>getList("firms.standing").stream().distinct().toList());
        }
    }

    private static List<Map<String, String>> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(RealFirmsTest::read).toList();
    }

    private static Map<String, String> read(String line) {
        try {
            return new HashMap<>(JSON.readerForMapOf(String.class).<Map<String, String>>readValue(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** One producer for all of them, unlike {@link Neighbour}, which makes one for each event. */
    private void tell(List<Map<String, String>> firms) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var firm : firms) {
                var key = UUID.randomUUID();
                var event = new ProducerRecord<>("twoway.enterprise.public-record", key.toString(), record(key, firm));
                header(event, "ce_id", UUID.randomUUID().toString());
                header(event, "ce_source", "/enterprise");
                header(event, "ce_type", "twoway.public-record-imported.v1");
                header(event, "ce_subject", key.toString());
                header(event, "ce_time", "2026-11-22T00:00:00Z");
                header(event, "ce_sequence", "1");
                header(event, "ce_tenant", new UUID(0, 0).toString());
                producer.send(event);
            }
        }
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String record(UUID id, Map<String, String> firm) {
        var record = Map.of(
                "recordId", id,
                "sourceName", "FinanceDatabase",
                "licence", "MIT",
                "retrievedOn", "2026-11-22",
                "names", Map.of("en", firm.get("name")),
                "country", firm.get("country"),
                "city", firm.get("city"),
                "industry", Map.of("text", firm.get("industry")),
                "description", Map.of("en", firm.get("text")));
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(firm.get("name"), e);
        }
    }

    private static JsonPath search(Firm reader, String text) {
        return reader.posts("firm-searches", Map.of("text", text, "limit", 5))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void print(Map<String, String> need, JsonPath found) {
        System.out.printf(
                "%n%s (vectors %d of %d)%n",
                need.get("text").substring(0, Math.min(200, need.get("text").length())),
                found.getInt("vectors.ready"),
                found.getInt("vectors.of"));
        for (int i = 0; i < found.getList("firms").size(); i++) {
            var firm = "firms[" + i + "].";
            System.out.printf(
                    "  %d %s, %s, %s | words %s | similar meaning %s%n",
                    i + 1,
                    found.getString(firm + "names.en"),
                    found.getString(firm + "country"),
                    found.getString(firm + "industry.text"),
                    found.getList(firm + "why.words"),
                    found.getBoolean(firm + "why.similarMeaning"));
        }
    }

    private void putVectors() throws IOException {
        var file = System.getProperty("twoway.bench.vectors");
        if (file == null) return;
        var vectors = kept(Path.of(file));
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into text_vector (hash, language, vector) values (?, 'EN', ?) on conflict do nothing")) {
                for (var each : vectors.entrySet()) {
                    insert.setString(1, each.getKey());
                    insert.setBytes(2, each.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** As {@code deploy/evaluate} keeps them: by the hash of their texts, each as the bytes that the service keeps. */
    private static Map<String, byte[]> kept(Path file) throws IOException {
        var kept = new HashMap<String, byte[]>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int rows = in.readInt(); rows > 0; rows--) {
                var hash = in.readUTF();
                kept.put(hash, in.readNBytes(in.readInt() * Float.BYTES));
            }
        }
        return kept;
    }
}
