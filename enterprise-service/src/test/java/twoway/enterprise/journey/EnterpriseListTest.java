package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EnterpriseListTest {

    @Inject
    SessionFactory hibernate;

    @Test
    void a_long_page_of_the_operators_work_takes_no_more_queries_than_a_short_one() {
        for (int n = 0; n < 4; n++) Firm.registered().command("submit").statusCode(200);

        assertEquals(queries(1), queries(100));
    }

    /** The fewest of several tries: jobs of the service ask the database too. */
    private long queries(int limit) {
        var statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return IntStream.range(0, 5)
                    .mapToLong(attempt -> {
                        statistics.clear();
                        page(limit);
                        return statistics.getPrepareStatementCount();
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void each_row_of_the_list_has_what_belongs_to_it() {
        var first = Firm.registered();
        var second = Firm.registered();
        first.command("submit").statusCode(200);
        second.seen(second.upload()).statusCode(201);
        second.command("submit").statusCode(200);

        var page = page(100);

        for (var firm : new Firm[] {first, second}) {
            page.body(row(firm) + ".identifiers.value", contains(firm.creditCode()));
        }
        page.body(row(first) + ".evidence", contains("WELL_FORMED"));
        page.body(row(second) + ".evidence", contains("WELL_FORMED", "DOCUMENT_SEEN"));
    }

    private static String row(Firm firm) {
        return "items.find { it.id == '" + firm.id() + "' }";
    }

    private static ValidatableResponse page(int limit) {
        return Firm.asOperator()
                .queryParam("limit", limit)
                .get("/enterprise/v1/enterprises")
                .then()
                .statusCode(200);
    }
}
