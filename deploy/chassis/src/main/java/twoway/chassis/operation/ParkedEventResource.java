package twoway.chassis.operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.ParkedKey;
import twoway.chassis.event.Parking;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The operator's list of what could not be handled, and the way to try it again in order. */
@Path("/{service}/v1/parked-events")
@RunOnVirtualThread
@Transactional
class ParkedEventResource {

    private final Parking parking;
    private final String name;

    ParkedEventResource(Parking parking, @ConfigProperty(name = "twoway.service") String name) {
        this.parking = parking;
        this.name = name;
    }

    /**
     * @param topic the topic of the parked key
     * @param key the parked key
     */
    record Chosen(@NotBlank String topic, @NotBlank String key) {}

    /** @param free whether nothing of the key is left parked */
    record Replayed(boolean free) {}

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public List<ParkedKey> all(@PathParam("service") String service) {
        mustBeThisOne(service);
        return parking.keys();
    }

    @POST
    @Path("replay")
    @RolesAllowed(Roles.OPERATOR)
    public Replayed replay(@PathParam("service") String service, @Valid @NotNull Chosen chosen) {
        mustBeThisOne(service);
        return new Replayed(parking.replay(chosen.topic(), chosen.key()));
    }

    private void mustBeThisOne(String service) {
        if (!service.equals(name)) throw new Refusal(CommonProblem.NOT_FOUND);
    }
}
