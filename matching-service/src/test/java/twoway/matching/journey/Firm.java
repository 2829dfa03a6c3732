package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static twoway.matching.journey.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.Tokens;

/** A firm that enterprise-service has told of, and its program that calls this service. */
final class Firm {

    private final UUID id;
    private final String client = "test-" + UUID.randomUUID();
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, UUID> members = new ConcurrentHashMap<>();
    private final String country;
    private final String sizeClass;

    private Firm(String country, String sizeClass) {
        this(UUID.randomUUID(), country, sizeClass);
    }

    private Firm(UUID id, String country, String sizeClass) {
        this.id = id;
        this.country = country;
        this.sizeClass = sizeClass;
    }

    static Firm large() {
        return new Firm("CN", "LARGE").joined("OWNER");
    }

    static Firm small() {
        return new Firm("CN", "SMALL").joined("OWNER");
    }

    /** One that stands in the pool already; somebody acts for it from now on. */
    static Firm known(UUID id, String sizeClass) {
        return new Firm(id, "CN", sizeClass).joined("OWNER");
    }

    /** Known, but not verified; nobody acts for it yet. */
    static Firm registered() {
        var firm = new Firm("CN", "LARGE");
        firm.tell("registered", "DRAFT");
        return firm;
    }

    /** Known, but not verified; its owner acts for it. */
    static Firm unverified() {
        return registered().actedFor("OWNER");
    }

    void verified() {
        tell("verified", "VERIFIED");
    }

    private Firm joined(String role) {
        verified();
        return actedFor(role);
    }

    private Firm actedFor(String role) {
        member(client, role);
        await().untilAsserted(() -> acts().get("/matching/v1/matches").then().statusCode(200));
        return this;
    }

    /** Somebody who has joined a firm and may leave it again. */
    record Member(UUID id, Firm firm, String client) {

        void leaves() {
            Neighbour.tells(
                    "enterprise.member",
                    id,
                    "twoway.member-left.v1",
                    2,
                    Map.of("memberId", id, "enterpriseId", firm.id, "subject", "client:" + client));
        }
    }

    Member joins(String role) {
        var other = "test-" + UUID.randomUUID();
        var member = new Member(member(other, role), this, other);
        await().untilAsserted(() -> as(other).get("/matching/v1/matches").then().statusCode(200));
        return member;
    }

    /** Somebody else acts for the firm, in this role. */
    String member(String role) {
        var other = "test-" + UUID.randomUUID();
        member(other, role);
        await().untilAsserted(() -> as(other).get("/matching/v1/matches").then().statusCode(200));
        return other;
    }

    private UUID member(String client, String role) {
        var member = UUID.randomUUID();
        members.put(client, member);
        Neighbour.tells(
                "enterprise.member",
                member,
                "twoway.member-joined.v1",
                1,
                Map.of(
                        "memberId", member,
                        "enterpriseId", id,
                        "subject", "client:" + client,
                        "role", role));
        return member;
    }

    /** That somebody does not act for the firm any more. */
    void sendsAway(String client) {
        var member = members.get(client);
        Neighbour.tells(
                "enterprise.member",
                member,
                "twoway.member-left.v1",
                2,
                Map.of("memberId", member, "enterpriseId", id, "subject", "client:" + client));
    }

    /** Does not want to meet that one; answers the line of its deny-list. */
    UUID denies(Firm other) {
        var line = UUID.randomUUID();
        denial(line, 1, other, "DENIED");
        return line;
    }

    void allows(UUID line, Firm other) {
        denial(line, 2, other, "ALLOWED");
    }

    private void denial(UUID line, long number, Firm other, String status) {
        Neighbour.tells(
                "enterprise.denial",
                line,
                "twoway.denial-projected.v1",
                number,
                Map.of("denialId", line, "enterpriseId", id, "deniedId", other.id, "status", status));
    }

    /** Belongs to that one, which confirms it. */
    UUID belongsTo(Firm parent, LocalDate from, LocalDate till) {
        var affiliation = UUID.randomUUID();
        affiliation(affiliation, 1, "confirmed", parent, from, till);
        return affiliation;
    }

    void belongsNoLonger(UUID affiliation, Firm parent, LocalDate from, LocalDate till) {
        affiliation(affiliation, 2, "ended", parent, from, till);
    }

    private void affiliation(UUID affiliation, long number, String verb, Firm parent, LocalDate from, LocalDate till) {
        var told = new HashMap<String, Object>(Map.of(
                "affiliationId",
                affiliation,
                "enterpriseId",
                id,
                "parentId",
                parent.id,
                "validFrom",
                from.toString(),
                "state",
                "CONFIRMED"));
        told.put("validTill", till == null ? null : till.toString());
        Neighbour.tells("enterprise.affiliation", affiliation, "twoway.affiliation-" + verb + ".v1", number, told);
    }

    /** An official title of this firm, in this state of being checked. */
    void titled(UUID title, long number, String verb, String state) {
        Neighbour.tells(
                "enterprise.title",
                title,
                "twoway.title-" + verb + ".v1",
                number,
                Map.of(
                        "titleId",
                        title,
                        "enterpriseId",
                        id,
                        "tier",
                        "LITTLE_GIANT",
                        "validFrom",
                        "2020-01-01",
                        "validTill",
                        "2099-12-31",
                        "state",
                        state));
    }

    void suspended() {
        tell("suspended", "SUSPENDED");
    }

    /** It changes what was proven, and is verified anew. */
    void reopened() {
        tell("changed", "DRAFT");
    }

    void reinstated() {
        tell("reinstated", "VERIFIED");
    }

    void mergedIntoAnother() {
        tell("merged", "MERGED");
    }

    void renamed(String name) {
        tell("changed", "VERIFIED", name, "PUBLIC");
    }

    void visibleTo(String visibility) {
        tell("changed", "VERIFIED", "Example Firm", visibility);
    }

    void left() {
        tell("retired", "RETIRED");
    }

    private void tell(String verb, String state) {
        tell(verb, state, "Example Firm", "PUBLIC");
    }

    private void tell(String verb, String state, String name, String visibility) {
        Neighbour.tells(
                "enterprise.enterprise",
                id,
                "twoway.enterprise-" + verb + ".v1",
                sequence.incrementAndGet(),
                Map.of(
                        "enterpriseId",
                        id,
                        "names",
                        Map.of("zh", "示例企业", "en", name),
                        "country",
                        country,
                        "industry",
                        Map.of("scheme", "GBT4754", "code", "LARGE".equals(sizeClass) ? "3911" : "3491"),
                        "sizeClass",
                        sizeClass,
                        "markets",
                        new String[] {"CN"},
                        "state",
                        state,
                        "visibility",
                        visibility,
                        "sample",
                        true));
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    RequestSpecification acts() {
        return as(client);
    }

    /** Without looking first. */
    RequestSpecification blindly() {
        return acts().noFiltersOfType(SeenFirst.class);
    }

    static RequestSpecification as(String client) {
        return given().filter(new SeenFirst()).auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }

    ValidatableResponse gets(String path) {
        return acts().get("/matching/v1/" + path).then();
    }

    ValidatableResponse posts(String path, Object body) {
        return acts().body(body).post("/matching/v1/" + path).then();
    }

    ValidatableResponse does(String path) {
        return acts().post("/matching/v1/" + path).then();
    }
}
