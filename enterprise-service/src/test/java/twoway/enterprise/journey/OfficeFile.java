package twoway.enterprise.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A service organisation of CN-ZJ that brings in files of firms.
 *
 * @param place of the office
 * @param system under whose names it tells of them
 */
record OfficeFile(Firm firm, String place, String system) {

    static final String HEADER = "externalId,uscc,nameEn,country,province,industryScheme,industryCode,website\r\n";

    private static final String IMPORTS = "/enterprise/v1/imports";

    static OfficeFile some() {
        var firm = Firm.verified();
        var system = "office-" + UUID.randomUUID().toString().substring(0, 8);
        return new OfficeFile(firm, OfficeJourneyTest.granted(firm, "SERVICE_ORGANISATION", "CN-ZJ", system), system);
    }

    static String row(String externalId, String code, String website) {
        return "%s,%s,Example Firm %s,CN,CN-ZJ,GBT4754,C3491,%s\r\n".formatted(externalId, code, externalId, website);
    }

    /** @param at of which time its word is */
    JsonPath brings(String csv, String at) {
        return Bringing.waited(place(sends(Bringing.CSV, bytes(csv), "&sourceTimestamp=" + at)));
    }

    JsonPath rehearses(String csv, String at) {
        return Bringing.waited(place(sends(Bringing.CSV, bytes(csv), "&mode=dry-run&sourceTimestamp=" + at)));
    }

    ValidatableResponse sends(String type, byte[] file, String more) {
        return firm.acts()
                .config(Bringing.AS_IT_IS)
                .contentType(type)
                .body(file)
                .post(IMPORTS + "?kind=ENTERPRISE&office=" + id() + more)
                .then();
    }

    static String place(ValidatableResponse accepted) {
        return accepted.statusCode(202).extract().header("Location").replaceAll("^https?://[^/]+", "");
    }

    ValidatableResponse confirms(JsonPath job) {
        return firm.acts().post(Bringing.place(job) + "/confirm").then();
    }

    /** As the office gets them. */
    byte[] rejected(JsonPath job, String type) {
        var answer = firm.acts()
                .get(Bringing.place(job) + "/rejected")
                .then()
                .statusCode(200)
                .extract();
        assertEquals(type, answer.contentType().replaceAll(";.*", ""));
        return answer.asByteArray();
    }

    /** A firm as an operator finds it under the office's name for it. */
    ValidatableResponse told(String externalId) {
        return Firm.asOperator()
                .get("/enterprise/v1/enterprises/by-external-id/" + system + "/" + externalId)
                .then();
    }

    UUID id() {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
