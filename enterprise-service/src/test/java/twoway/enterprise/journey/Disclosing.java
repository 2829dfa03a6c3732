package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.local.testing.Topics;

/**
 * An offer that says something to some only: one detail for each level, its text a word of its own.
 *
 * @param canary stands in every text and nowhere else
 */
record Disclosing(Firm owner, String offer, String canary) {

    static final List<String> LEVELS = List.of("MEMBERS", "MUTUAL", "GRANTED");
    static final String GRANTS = "/enterprise/v1/disclosure-grants";
    static final String READINGS = "/enterprise/v1/disclosure-readings";

    private static final Topics TOPICS = new Topics();
    private static final String MATCHES = "matching.match";

    static Disclosing published() {
        return by(Firm.verified());
    }

    static Disclosing by(Firm owner) {
        var disclosing = drafted(owner);
        owner.acts().post(disclosing.offer() + "/publish").then().statusCode(200);
        return disclosing;
    }

    static Disclosing drafted(Firm owner) {
        var canary = "kanarie" + UUID.randomUUID();
        var disclosing = new Disclosing(owner, owner.draft("offers", PostingJourneyTest.OFFER), canary);
        disclosing
                .says(LEVELS.stream().map(disclosing::detail).toArray(String[]::new))
                .statusCode(200);
        return disclosing;
    }

    String detail(String level) {
        return detail("", "About " + level, level + " " + canary, level);
    }

    /** @param id of the one that is said anew, or nothing */
    static String detail(String id, String heading, String text, String level) {
        return """
                {%s"heading": {"en": "%s"}, "text": {"zh": "内容", "en": "%s"}, "level": "%s"}""".formatted(id.isEmpty() ? "" : "\"id\": \"" + id + "\", ", heading, text, level);
    }

    static String body(String... details) {
        return List.of(details).stream().collect(Collectors.joining(", ", "{\"details\": [", "]}"));
    }

    ValidatableResponse says(String... details) {
        return owner.acts().body(body(details)).put(path()).then();
    }

    String path() {
        return offer + "/details";
    }

    UUID id() {
        return UUID.fromString(offer.substring(offer.lastIndexOf('/') + 1));
    }

    ValidatableResponse read(RequestSpecification reader) {
        return reader.get(path()).then();
    }

    /** The levels whose texts somebody reads. */
    List<String> open(RequestSpecification reader) {
        return read(reader).statusCode(200).extract().path("details.findAll { it.text != null }.level");
    }

    ValidatableResponse opensTo(Firm reader) {
        return owner.acts().body("""
                {"postingId": "%s", "readerId": "%s"}""".formatted(id(), reader.id())).post(GRANTS).then();
    }

    /** Answers the path of the grant. */
    String opened(Firm reader) {
        return GRANTS + "/" + opensTo(reader).statusCode(201).extract().path("id");
    }

    /** Both have declared interest: what matching-service tells, in its own words. */
    UUID interests(Firm reader, Rows rows) {
        var match = UUID.randomUUID();
        var told = Contracts.example(MATCHES, "twoway.interest-became-mutual.v1.story")
                .replace("0199a7c0-0000-7000-8000-000000000031", match.toString())
                .replace("0199a7c0-0000-7000-8000-000000000021", id().toString())
                .replace("0199a7c0-0000-7000-8000-000000000002", reader.id().toString())
                .replace("0199a7c0-0000-7000-8000-000000000001", owner.id().toString());
        send(match, "twoway.interest-became-mutual.v1", 1, told);
        send(match, "twoway.interest-became-mutual.v1", 1, told);
        await().until(() ->
                rows.one("select 1 from mutual_interest where match_id = ?::uuid", match.toString()) != null);
        return match;
    }

    void dismisses(UUID match, Rows rows) {
        send(match, "twoway.match-dismissed.v1", 2, """
                {"matchId": "%s", "by": "%s"}""".formatted(match, owner.id()));
        await().until(() ->
                rows.one("select ended_at from mutual_interest where match_id = ?::uuid", match.toString()) != null);
    }

    private void send(UUID match, String type, int sequence, String data) {
        TOPICS.send("twoway." + MATCHES, match, type, sequence, owner.id(), data);
    }
}
