package twoway.enterprise.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.time.Clock;
import twoway.chassis.value.Money;
import twoway.enterprise.export.Entered;
import twoway.enterprise.sizing.SizeRules;
import twoway.enterprise.sizing.SizeVerdict;

/** The figures that make an enterprise's size class: its own to see and to change. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/figures")
@RunOnVirtualThread
@Transactional
class FiguresResource implements Entered {

    private final Enterprises enterprises;
    private final EntityManager entities;
    private final OfficeEntries officeEntries;
    private final SizeRules sizeRules;
    private final Caller caller;
    private final Clock clock;
    private final Events events;

    FiguresResource(
            Enterprises enterprises,
            EntityManager entities,
            OfficeEntries officeEntries,
            SizeRules sizeRules,
            Caller caller,
            Clock clock,
            Events events) {
        this.enterprises = enterprises;
        this.entities = entities;
        this.officeEntries = officeEntries;
        this.sizeRules = sizeRules;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /** All of them; one that is left out is no longer known. */
    @Schema(name = "SizeFigures")
    record Request(
            @Min(0) @Max(100_000_000) Integer employees,
            @Valid Money annualRevenue,
            @Valid Money totalAssets) {

        Registration.Size size() {
            return new Registration.Size(employees, annualRevenue, totalAssets);
        }
    }

    @Schema(name = "SizedFigures")
    record Answer(Integer employees, Money annualRevenue, Money totalAssets, SizeVerdict size, long version)
            implements Versioned {

        static Answer of(Figures figures, SizeVerdict size) {
            return new Answer(
                    figures.employees(), figures.annualRevenue(), figures.totalAssets(), size, figures.version());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("enterpriseId") UUID enterpriseId) {
        caller.actor().mustBe(enterpriseId);
        var figures = entities.find(Figures.class, enterpriseId);
        return Answer.of(figures, size(enterprises.visible(enterpriseId), figures));
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    public Answer replace(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        caller.actor().mustBe(enterpriseId);
        var enterprise = enterprises.forCommand(enterpriseId);
        var figures = entities.find(Figures.class, enterpriseId);
        figures.take(request.size(), caller.basedOn());
        officeEntries.giveWay(enterpriseId, Field.FIGURES);
        var size = size(enterprise, figures);
        var now = clock.now(enterpriseId);
        enterprise.size(size.sizeClass()).ifPresent(each -> events.add(each, now));
        entities.flush();
        return Answer.of(figures, size);
    }

    private SizeVerdict size(Enterprise enterprise, Figures figures) {
        var profile = enterprise.profile();
        return sizeRules.classify(figures.in(profile.country(), profile.industry()));
    }

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return new Page<>(List.of(read(enterpriseId)), null);
    }
}
