package twoway.enterprise.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.enterprise.office.Offices;

/** The numbers of the programme for its offices: counts of the last twelve months, of its province, and no firm by name. */
@Path("/enterprise/v1/offices/{officeId}/programme-numbers")
@RunOnVirtualThread
@Transactional
class OfficeNumbersResource {

    private final Offices offices;
    private final ProgrammeNumbersResource numbers;
    private final Tenancy tenancy;

    OfficeNumbersResource(Offices offices, ProgrammeNumbersResource numbers, Tenancy tenancy) {
        this.offices = offices;
        this.numbers = numbers;
        this.tenancy = tenancy;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public ProgrammeNumbersResource.Answer read(@PathParam("officeId") UUID officeId) {
        var province = offices.held(officeId).province();
        return tenancy.asSystem(() -> numbers.of(province));
    }
}
