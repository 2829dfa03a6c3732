package twoway.enterprise.maturity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.time.Clock;

/** Where the gaps of a self-check lead: published offers of digitalisation that fit the firm. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/digital-self-check/offers")
@RunOnVirtualThread
@Transactional
class GapOfferResource {

    private final SelfChecks checks;
    private final MaturityRules rules;
    private final GapOffers offers;
    private final Caller caller;
    private final Clock clock;
    private final ZoneId zone;

    GapOfferResource(
            SelfChecks checks,
            MaturityRules rules,
            GapOffers offers,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "twoway.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.checks = checks;
        this.rules = rules;
        this.offers = offers;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param gaps what stands between the firm and its next level
     * @param items those that serve most gaps first, then the newest; at most 50
     */
    @Schema(name = "DigitalisationOffers")
    record Answer(List<Maturity.Gap> gaps, List<GapOffer> items) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Answer list(@PathParam("enterpriseId") UUID enterpriseId) {
        caller.actor().mustBe(enterpriseId);
        var said = checks.findByIdOptional(enterpriseId).map(SelfCheck::answers).orElse(SelfCheck.Answers.NONE);
        var gaps = rules.current().assess(said.base(), said.scenarios()).gaps();
        return new Answer(gaps, offers.serving(enterpriseId, gaps, clock.today(enterpriseId, zone)));
    }
}
