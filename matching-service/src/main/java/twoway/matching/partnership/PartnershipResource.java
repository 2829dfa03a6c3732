package twoway.matching.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.matching.IdCursor;
import twoway.matching.Parameter;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledEnterprises;

/** The partnerships of the caller's enterprise, with what each side promised and kept. */
@Path("/matching/v1/partnerships")
@RunOnVirtualThread
@Transactional
class PartnershipResource {

    private final Caller caller;
    private final Partnerships partnerships;
    private final Commitments commitments;
    private final PooledEnterprises enterprises;
    private final Clock clock;

    PartnershipResource(
            Caller caller,
            Partnerships partnerships,
            Commitments commitments,
            PooledEnterprises enterprises,
            Clock clock) {
        this.caller = caller;
        this.partnerships = partnerships;
        this.commitments = commitments;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<PartnershipAnswer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var most = Parameter.limit(limit);
        var found = partnerships.page(caller.actor().enterpriseId(), IdCursor.read(after), most + 1);
        var page = Page.of(found, most, each -> IdCursor.of(each.id()));
        return new Page<>(answers(page.items()), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    public PartnershipAnswer get(UUID id) {
        var partnership = partnerships.of(id, caller.actor().enterpriseId());
        return answers(List.of(partnership)).getFirst();
    }

    private List<PartnershipAnswer> answers(List<Partnership> found) {
        var me = caller.actor();
        var now = clock.now(me.enterpriseId());
        var undertakings = commitments.of(found.stream().map(Partnership::id).toList());
        var firms = new LinkedHashSet<UUID>();
        found.forEach(each ->
                firms.addAll(List.of(each.parties().left(), each.parties().right())));
        var names = enterprises.byIds(firms);
        return found.stream()
                .map(each -> PartnershipAnswer.of(
                        each,
                        undertakings.getOrDefault(each.id(), List.of()),
                        parties(each, names),
                        me,
                        now.atZone(each.zone()).toLocalDate()))
                .toList();
    }

    private static PartnershipAnswer.PartiesAnswer parties(Partnership of, Map<UUID, PooledEnterprise> names) {
        return new PartnershipAnswer.PartiesAnswer(
                firm(names.get(of.parties().left())),
                firm(names.get(of.parties().right())));
    }

    private static PartnershipAnswer.FirmAnswer firm(PooledEnterprise enterprise) {
        return new PartnershipAnswer.FirmAnswer(enterprise.id(), enterprise.names());
    }
}
