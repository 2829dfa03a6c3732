package twoway.enterprise.preassessment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import twoway.chassis.page.Page;

/** Everything the rules ask about, with the unit or the choices of each: what a form is made of. */
@Path("/enterprise/v1/rule-indicators")
@RunOnVirtualThread
@Transactional
class RuleIndicatorResource {

    private final Indicators indicators;

    RuleIndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Authenticated
    public Page<Indicator> list() {
        return new Page<>(indicators.all(), null);
    }
}
