package twoway.enterprise.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.enterprise.paging.Keys;

/** Who has read what the caller's enterprise says to some only. */
@Path("/enterprise/v1/disclosure-readings")
@RunOnVirtualThread
@Transactional
class DisclosureReadingResource {

    private final Readings readings;
    private final Caller caller;

    DisclosureReadingResource(Readings readings, Caller caller) {
        this.readings = readings;
        this.caller = caller;
    }

    /** The newest first; a firm that reads the same again on a day is written down once. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Readings.Reading> list(
            @QueryParam("postingId") String postingId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = readings.newest(
                caller.actor().enterpriseId(), Keys.named("postingId", postingId), Keys.id(after), rows + 1);
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }
}
