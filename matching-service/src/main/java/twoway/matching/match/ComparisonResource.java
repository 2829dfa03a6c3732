package twoway.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Up to five of the caller's matches side by side. Nothing is kept and nobody is told. */
@Path("/matching/v1/match-comparisons")
@RunOnVirtualThread
@Transactional
class ComparisonResource {

    static final int MOST = 5;

    private final Caller caller;
    private final MatchReader reader;
    private final Crowds crowds;

    ComparisonResource(Caller caller, MatchReader reader, Crowds crowds) {
        this.caller = caller;
        this.reader = reader;
        this.crowds = crowds;
    }

    /**
     * At least one and at most five together.
     *
     * @param matches in which the caller's enterprise is a party
     * @param postings on which it may ask: the match that it has there
     */
    @Schema(name = "MatchesToCompare")
    record Request(
            @Size(max = MOST) List<@NotNull @Valid OfMatch> matches,
            @Size(max = MOST) List<@NotNull @Valid OfPosting> postings) {

        private List<OfMatch> ofMatches() {
            return Optional.ofNullable(matches).orElse(List.of());
        }

        private List<OfPosting> ofPostings() {
            return Optional.ofNullable(postings).orElse(List.of());
        }
    }

    record OfMatch(@NotNull UUID matchId) {}

    record OfPosting(@NotNull UUID postingId) {}

    @POST
    @RolesAllowed(Roles.VIEWER)
    public Comparison compare(@NotNull @Valid Request request) {
        var me = caller.actor();
        var rows = new LinkedHashMap<UUID, MatchRow>();
        request.ofMatches()
                .forEach(each -> rows.computeIfAbsent(each.matchId(), id -> reader.one(id, me.enterpriseId())));
        request.ofPostings().forEach(each -> {
            var row = reader.askedOn(each.postingId(), me.enterpriseId());
            rows.putIfAbsent(row.match().id(), row);
        });
        if (rows.isEmpty() || rows.size() > MOST) throw new Refusal(CommonProblem.INVALID_FIELD).at("/matches");
        var crowd = crowds.before(me.enterpriseId(), rows.keySet());
        return Comparison.of(List.copyOf(rows.values()), crowd.chances(), me);
    }
}
