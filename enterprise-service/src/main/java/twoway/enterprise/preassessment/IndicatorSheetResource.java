package twoway.enterprise.preassessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.export.Entered;

/** What an enterprise enters about itself for its pre-assessments: its own to see and to change. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/indicator-sheet")
@RunOnVirtualThread
@Transactional
class IndicatorSheetResource implements Entered {

    private final IndicatorSheets sheets;
    private final Indicators indicators;
    private final Caller caller;
    private final Clock clock;

    IndicatorSheetResource(IndicatorSheets sheets, Indicators indicators, Caller caller, Clock clock) {
        this.sheets = sheets;
        this.indicators = indicators;
        this.caller = caller;
        this.clock = clock;
    }

    /** All figures; one that is left out is no longer known. */
    @Schema(name = "NewIndicatorSheet")
    record Request(@NotNull @Size(max = 300) List<@NotNull @Valid FigureRequest> figures) {}

    @Schema(name = "IndicatorSheet")
    record Answer(List<Figure> figures, Instant changedAt, long version) implements Versioned {

        static Answer of(IndicatorSheet sheet) {
            return new Answer(sheet.figures(), sheet.changedAt(), sheet.version());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("enterpriseId") UUID enterpriseId) {
        caller.actor().mustBe(enterpriseId);
        return sheets.findByIdOptional(enterpriseId).map(Answer::of).orElseGet(() -> new Answer(List.of(), null, 0));
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    public Answer replace(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        caller.actor().mustBe(enterpriseId);
        var figures = figures(request.figures());
        var sheet = sheets.forCommand(enterpriseId);
        sheet.take(figures, caller.basedOn(), clock.now(enterpriseId));
        sheets.flush();
        return Answer.of(sheet);
    }

    private List<Figure> figures(List<FigureRequest> requests) {
        var figures = new ArrayList<Figure>();
        var seen = new HashSet<List<Object>>();
        for (int i = 0; i < requests.size(); i++) {
            try {
                var figure = requests.get(i).figure(indicators);
                if (!seen.add(List.of(figure.indicator(), String.valueOf(figure.year())))) {
                    throw new Refusal(EnterpriseProblem.FIGURE_TWICE, figure.indicator());
                }
                figures.add(figure);
            } catch (Refusal refusal) {
                throw refusal.at("/figures/" + i);
            }
        }
        return figures;
    }

    @Override
    public String kind() {
        return "indicator-sheets";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return new Page<>(List.of(read(enterpriseId)), null);
    }
}
