package twoway.enterprise.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;

/** The shapes of files that are known by name. */
@Path("/enterprise/v1/import-profiles")
@RunOnVirtualThread
@Transactional
class ImportProfileResource {

    private final Profiles profiles;

    ImportProfileResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<Profile> list() {
        return new Page<>(profiles.all(), null);
    }
}
