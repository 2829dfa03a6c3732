package twoway.enterprise;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.OpenApiContract;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class OpenApiTest {

    private static final Set<String> OPEN = Set.of(
            "get /enterprise/v1/directory",
            "get /enterprise/v1/directory/facets",
            "get /enterprise/v1/directory/entries/{id}",
            "get /enterprise/v1/enterprises/{id}",
            "get /enterprise/v1/offers/{id}/details",
            "get /enterprise/v1/needs/{id}/details",
            "post /enterprise/v1/unsubscriptions");

    @Test
    void the_interface_is_the_promised_one_and_breaks_no_promise() {
        OpenApiContract.holds("enterprise", OPEN);
    }
}
