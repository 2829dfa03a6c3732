package twoway.enterprise;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import twoway.chassis.testing.OpenApiContract;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class OpenApiTest {

    @Test
    void the_interface_is_the_promised_one_and_breaks_no_promise() {
        OpenApiContract.holds("enterprise");
    }
}
