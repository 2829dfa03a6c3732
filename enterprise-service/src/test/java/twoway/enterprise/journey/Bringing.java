package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An operator who brings files of one source in. */
record Bringing(String source) {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String IMPORTS = "/enterprise/v1/imports";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Set<String> MOVING = Set.of("RECEIVED", "APPLYING");
    /** What is sent is what the test says: no charset of the client's own. */
    static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static Bringing some() {
        return new Bringing(SampleCsv.source());
    }

    JsonPath brings(String type, byte[] file) {
        return waited(sends(type, file, ""));
    }

    JsonPath rehearses(String type, byte[] file) {
        return waited(sends(type, file, "&mode=dry-run"));
    }

    /** @return the import's place */
    String sends(String type, byte[] file, String more) {
        return Firm.asOperator()
                .config(AS_IT_IS)
                .contentType(type)
                .body(file)
                .post(IMPORTS + "?kind=PUBLIC_RECORD&licence=CC0-1.0&source=" + source + more)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }

    /** Until it has ended or waits for somebody. */
    static JsonPath waited(String place) {
        await().atMost(LONG)
                .until(() -> !MOVING.contains(Firm.asOperator().get(place).<String>path("state")));
        return Firm.asOperator().get(place).then().statusCode(200).extract().jsonPath();
    }

    static String place(JsonPath job) {
        return IMPORTS + "/" + job.getString("id");
    }

    static byte[] rejected(JsonPath job, String type) {
        var answer = Firm.asOperator()
                .get(place(job) + "/rejected")
                .then()
                .statusCode(200)
                .extract();
        assertEquals(type, answer.contentType().replaceAll(";.*", ""));
        return answer.asByteArray();
    }

    int onRecord() {
        List<?> found = Firm.asOperator()
                .get("/enterprise/v1/public-records?limit=100&source=" + source)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return found.size();
    }

    /** Read, created, updated, unchanged, rejected. */
    static List<Integer> counts(JsonPath job, String of) {
        return List.of("created", "updated", "unchanged", "rejected").stream()
                .map(each -> job.getInt(of + "." + each))
                .toList();
    }
}
