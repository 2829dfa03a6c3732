package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ClusterJourneyTest {

    private static final String CLUSTERS = "/enterprise/v1/clusters";
    private static final String MEMBERS = "/enterprise/v1/cluster-members";
    private static final String DIRECTORY = "/enterprise/v1/directory";

    @Test
    void a_cluster_is_put_down_by_an_operator_and_its_operating_firm_names_who_belongs_to_it() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var member = Firm.verified();

        var membership = named(operator.acts(), cluster, member).statusCode(201);

        named(operator.acts(), cluster, member).statusCode(200).body("id", equalTo(id(membership)));
        Firm.as(Firm.somebody())
                .get(MEMBERS + "?cluster=" + cluster)
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(member.id().toString()))
                .body("items[0].enterpriseNames.zh", equalTo("示例移动机器人"))
                .body("items[0].clusterNames.en", equalTo("Example robot cluster"))
                .body("items[0].allowedActions", empty());
        member.acts()
                .get(MEMBERS + "?enterprise=" + member.id())
                .then()
                .statusCode(200)
                .body("items.clusterId", contains(cluster))
                .body("items[0].allowedActions", contains("end"));
        member.acts()
                .get("/enterprise/v1/notices")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.code == 'cluster-named' }.link",
                        contains("/enterprise/v1/cluster-members/" + id(membership)));
        Told.of("enterprise.cluster", UUID.fromString(cluster), "recorded");
        var told = Told.of("enterprise.cluster-member", UUID.fromString(id(membership)), "named");
        assertEquals(cluster, Told.data(told.getFirst()).getString("clusterId"));
        assertEquals(member.id().toString(), told.getFirst().tenant());
    }

    @Test
    void the_directory_finds_and_counts_by_cluster_and_lists_the_services_of_its_operating_firm() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var member = Firm.verified();
        var membership = id(named(operator.acts(), cluster, member).statusCode(201));
        var offer = operator.draft("offers", PostingJourneyTest.OFFER);
        operator.acts().post(offer + "/publish").then().statusCode(200);

        directory("?cluster=" + cluster)
                .body("items.id", contains(member.id().toString()))
                .body("items[0].firm.clusters", contains(cluster));
        directory("/facets?cluster=" + cluster)
                .body(
                        "items.find { it.facet == 'CLUSTER' }.values.find { it.value == '" + cluster + "' }.entries",
                        equalTo(1))
                .body(
                        "items.find { it.facet == 'CLUSTER' }.values.find { it.value == '" + cluster + "' }.names.en",
                        equalTo("Example robot cluster"));
        String services = Firm.as(Firm.somebody())
                .get(CLUSTERS + "/" + cluster)
                .then()
                .statusCode(200)
                .body("operatorId", equalTo(operator.id().toString()))
                .extract()
                .path("services");
        Firm.as(Firm.somebody())
                .get(services)
                .then()
                .statusCode(200)
                .body("items.id", contains(offer.substring(offer.lastIndexOf('/') + 1)));
        directory("/facets?enterprise=" + operator.id())
                .body("items.find { it.facet == 'KIND' }.values.value", containsInAnyOrder("OFFER", "ENTERPRISE"));
        directory("?enterprise=" + member.id() + "&kind=OFFER").body("items", empty());

        ended(member.acts(), membership).statusCode(200);

        directory("?cluster=" + cluster).body("items", empty());
    }

    @Test
    void a_firm_that_says_no_is_named_again_by_an_operator_of_the_platform_only() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var firm = Firm.verified();
        var membership = id(named(operator.acts(), cluster, firm).statusCode(201));

        ended(firm.acts(), membership).statusCode(200).body("ending", equalTo("DECLINED"));
        ended(firm.acts(), membership).statusCode(200);

        named(operator.acts(), cluster, firm).statusCode(409).body("code", equalTo("firm-said-no"));
        past(Firm.as(Firm.somebody()), cluster).body("items", empty());
        Firm.as(Firm.somebody()).get(MEMBERS + "/" + membership).then().statusCode(404);
        for (var each : List.of(operator.acts(), firm.acts(), Firm.asOperator())) {
            past(each, cluster).body("items.id", contains(membership));
        }
        named(Firm.asOperator(), cluster, firm).statusCode(201).body("ending", nullValue());
        var told = Told.of("enterprise.cluster-member", UUID.fromString(membership), "named", "ended");
        assertEquals("DECLINED", Told.data(told.getLast()).getString("ending"));
    }

    @Test
    void whoever_was_taken_off_is_history_and_can_be_named_again() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var firm = Firm.verified();
        var first = id(named(operator.acts(), cluster, firm).statusCode(201));

        ended(operator.acts(), first).statusCode(200).body("ending", equalTo("REMOVED"));

        named(operator.acts(), cluster, firm).statusCode(201);
        past(operator.acts(), cluster).body("items.id", contains(first));
        Firm.as(Firm.somebody())
                .get(MEMBERS + "?cluster=" + cluster)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void strangers_name_and_end_nothing_and_nobody_names_a_firm_that_is_not_verified() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var firm = Firm.verified();
        var membership = id(named(operator.acts(), cluster, firm).statusCode(201));
        var stranger = Firm.verified();

        named(stranger.acts(), cluster, stranger).statusCode(422).body("code", equalTo("cluster-unknown"));
        ended(stranger.acts(), membership).statusCode(404);
        stranger.acts().body(description(stranger)).post(CLUSTERS).then().statusCode(403);
        stranger.acts()
                .body(description(stranger))
                .put(CLUSTERS + "/" + cluster)
                .then()
                .statusCode(403);
        named(operator.acts(), cluster, Firm.registered()).statusCode(422).body("code", equalTo("firm-unknown"));
        Firm.asOperator()
                .body(description(Firm.registered()))
                .post(CLUSTERS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/operatorId"));
        firm.acts()
                .noFiltersOfType(SeenFirst.class)
                .post(MEMBERS + "/" + membership + "/end")
                .then()
                .statusCode(428);
        for (var each : List.of("cluster=x", "enterprise=1", "standing=OLD", "by=name", "limit=0")) {
            Firm.as(Firm.somebody()).get(MEMBERS + "?" + each).then().statusCode(400);
        }
        Firm.as(Firm.somebody()).get(CLUSTERS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void what_is_said_of_a_cluster_is_changed_by_whoever_has_seen_it() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        Firm.asOperator()
                .noFiltersOfType(SeenFirst.class)
                .body(description(null))
                .put(CLUSTERS + "/" + cluster)
                .then()
                .statusCode(428);

        Firm.asOperator()
                .body(description(null))
                .put(CLUSTERS + "/" + cluster)
                .then()
                .statusCode(200)
                .body("operatorId", nullValue())
                .body("services", nullValue())
                .body("version", equalTo(1));

        named(operator.acts(), cluster, operator).statusCode(422);
        Told.of("enterprise.cluster", UUID.fromString(cluster), "recorded", "changed");
    }

    @Test
    void a_firm_that_leaves_the_platform_belongs_to_no_cluster_and_operates_none() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var membership = id(named(operator.acts(), cluster, operator).statusCode(201));

        operator.acts()
                .body("{\"name\": \"Example Mobile Robots\"}")
                .post(operator.path() + "/retire")
                .then()
                .statusCode(200);

        past(Firm.asOperator(), cluster).body("items.ending", contains("RETIRED"));
        Firm.as(Firm.somebody())
                .get(CLUSTERS + "/" + cluster)
                .then()
                .statusCode(200)
                .body("operatorId", nullValue());
        Told.of("enterprise.cluster-member", UUID.fromString(membership), "named", "ended");
        Told.of("enterprise.cluster", UUID.fromString(cluster), "recorded", "changed");
    }

    @Test
    void a_record_that_stands_for_another_one_belongs_to_its_clusters_and_operates_them() {
        var goes = Firm.verified();
        var stays = Firm.verified();
        var cluster = cluster(goes);
        var membership = id(named(goes.acts(), cluster, goes).statusCode(201));

        Firm.asOperator()
                .body("{\"replacedBy\": \"" + stays.id() + "\", \"reason\": \"the same licence\"}")
                .post(goes.path() + "/merge")
                .then()
                .statusCode(200);

        Firm.as(Firm.somebody())
                .get(MEMBERS + "?cluster=" + cluster)
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(stays.id().toString()));
        Firm.as(Firm.somebody())
                .get(CLUSTERS + "/" + cluster)
                .then()
                .body("operatorId", equalTo(stays.id().toString()));
        directory("?cluster=" + cluster).body("items.id", contains(stays.id().toString()));
        var told = Told.of("enterprise.cluster-member", UUID.fromString(membership), "named", "ended");
        assertEquals("MERGED", Told.data(told.getLast()).getString("ending"));
    }

    @Test
    void a_firm_that_shows_itself_to_members_only_is_a_member_to_them_and_one_that_hides_is_none_to_anybody() {
        var operator = Firm.verified();
        var cluster = cluster(operator);
        var firm = Firm.verified();
        var membership = id(named(operator.acts(), cluster, firm).statusCode(201));
        var hidden = Firm.verified();
        says(hidden, "HIDDEN");

        says(firm, "MEMBERS");

        Firm.as(Firm.somebody()).get(MEMBERS + "/" + membership).then().statusCode(404);
        Firm.as(Firm.somebody()).get(MEMBERS + "?cluster=" + cluster).then().body("items", empty());
        for (var each : List.of(operator, firm, Firm.verified())) {
            each.acts().get(MEMBERS + "?cluster=" + cluster).then().body("items.id", contains(membership));
        }
        named(operator.acts(), cluster, hidden).statusCode(422).body("code", equalTo("firm-unknown"));
        says(firm, "HIDDEN");
        operator.acts().get(MEMBERS + "?cluster=" + cluster).then().body("items", empty());
    }

    private static void says(Firm firm, String visibility) {
        firm.acts()
                .body(ProfileJourneyTest.profile(firm).replace("PUBLIC", visibility))
                .put(firm.path() + "/profile")
                .then()
                .statusCode(200);
    }

    private static String cluster(Firm operator) {
        return id(Firm.asOperator()
                .body(description(operator))
                .post(CLUSTERS)
                .then()
                .statusCode(201));
    }

    private static String description(Firm operator) {
        return """
                {"names": {"zh": "示例机器人产业集群", "en": "Example robot cluster"}, "province": "CN-ZJ",
                 "leadIndustry": {"scheme": "GBT4754", "code": "C3491"}, "recognisedOn": "2022-11-01",
                 "noticeUrl": "https://notices.example/clusters", "operatorId": %s}""".formatted(operator == null ? "null" : "\"" + operator.id() + "\"");
    }

    private static ValidatableResponse named(RequestSpecification who, String cluster, Firm firm) {
        return who.body("{\"clusterId\": \"" + cluster + "\", \"enterpriseId\": \"" + firm.id() + "\"}")
                .post(MEMBERS)
                .then();
    }

    private static ValidatableResponse ended(RequestSpecification who, String membership) {
        return who.post(MEMBERS + "/" + membership + "/end").then();
    }

    private static ValidatableResponse past(RequestSpecification who, String cluster) {
        return who.get(MEMBERS + "?standing=PAST&cluster=" + cluster).then().statusCode(200);
    }

    private static ValidatableResponse directory(String rest) {
        return Firm.as(Firm.somebody()).get(DIRECTORY + rest).then().statusCode(200);
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }
}
