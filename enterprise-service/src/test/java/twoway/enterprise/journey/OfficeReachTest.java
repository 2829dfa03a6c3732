package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static twoway.enterprise.journey.OfficeJourneyTest.granted;
import static twoway.enterprise.journey.OfficeJourneyTest.grants;
import static twoway.enterprise.journey.OfficeJourneyTest.moved;
import static twoway.enterprise.journey.OfficeJourneyTest.revokes;
import static twoway.enterprise.journey.OfficeJourneyTest.tells;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** An office reaches the firms of its province and no others, by whatever it names them. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class OfficeReachTest {

    private static final String ORGANISATION = "SERVICE_ORGANISATION";

    @Test
    void a_firm_of_another_province_and_the_organisation_itself_are_as_if_they_were_not_there() {
        var organisation = Firm.verified();
        var office = granted(organisation, ORGANISATION, "CN-ZJ", system());
        var elsewhere = moved(Firm.registered(), "CN-BJ");

        for (var firm : List.of(elsewhere, organisation)) {
            tells(organisation, office, "A-1", firm.creditCode())
                    .statusCode(404)
                    .body(not(containsString(firm.id().toString())));
            organisation.acts().get(office + "/firms/A-1").then().statusCode(404);
            Firm.asOperator()
                    .get(firm.path())
                    .then()
                    .body("externalIds", empty())
                    .body("officeEntries", empty());
        }
        Firm.asOperator().get(elsewhere.path()).then().body("province", equalTo("CN-BJ"));
    }

    @Test
    void an_identifier_of_a_firm_elsewhere_does_not_tell_whose_it_is() {
        var organisation = Firm.verified();
        var office = granted(organisation, ORGANISATION, "CN-ZJ", system());
        var here = Firm.registered();
        var elsewhere = moved(Firm.registered(), "CN-BJ");
        tells(organisation, office, "A-1", here.creditCode()).statusCode(200);

        tells(organisation, office, "A-1", elsewhere.creditCode())
                .statusCode(404)
                .body(not(containsString(elsewhere.id().toString())));

        Firm.asOperator().get(here.path()).then().body("identifiers.value", contains(here.creditCode()));
    }

    @Test
    void a_firm_that_has_moved_away_is_out_of_reach_under_the_names_it_was_told_by() {
        var organisation = Firm.verified();
        var office = granted(organisation, ORGANISATION, "CN-ZJ", system());
        var firm = Firm.registered();
        tells(organisation, office, "A-1", firm.creditCode()).statusCode(200);

        moved(firm, "CN-BJ");

        organisation.acts().get(office + "/firms/A-1").then().statusCode(404);
        tells(organisation, office, "A-1", firm.creditCode()).statusCode(404);
    }

    @Test
    void the_names_of_a_system_are_those_of_one_firm_even_after_it_was_revoked_and_go_with_it_into_a_merger() {
        var system = system();
        var organisation = Firm.verified();
        revokes(granted(organisation, ORGANISATION, "CN-ZJ", system)).statusCode(200);

        grants(grant(Firm.verified(), system)).statusCode(409).body("code", equalTo("system-taken"));
        var again = granted(organisation, ORGANISATION, "CN-ZJ", system);
        tells(organisation, again, "A-1", SampleIdentifiers.creditCode()).statusCode(200);
        var stays = Firm.verified();
        TablesTest.merged(organisation, stays);

        var office = granted(stays, ORGANISATION, "CN-ZJ", system);
        stays.acts().get(office + "/firms/A-1").then().statusCode(200);
        grants(grant(Firm.verified(), system)).statusCode(409);
    }

    private static String grant(Firm firm, String system) {
        return OfficeJourneyTest.grant(firm.id(), ORGANISATION, "CN-ZJ", system, LocalDate.now(), null);
    }

    private static String system() {
        return "office-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
