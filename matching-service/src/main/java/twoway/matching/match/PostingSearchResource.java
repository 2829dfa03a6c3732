package twoway.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;
import twoway.matching.pool.Asker;
import twoway.matching.pool.PooledPosting;

/**
 * The first thing whoever joins wants to know: who offers what we seek and seeks what we give? Answered from three words,
 * before the enterprise is verified or has published anything. A POST, because what a firm looks for shall stand in no access log.
 */
@Path("/matching/v1/posting-searches")
@RunOnVirtualThread
@Transactional
class PostingSearchResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int USUAL = 20;

    private final Caller caller;
    private final PostingSearch search;
    private final Clock clock;

    PostingSearchResource(Caller caller, PostingSearch search, Clock clock) {
        this.caller = caller;
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param about what the firm makes or does and whom it looks for, in its own words; may be left out
     * @param markets territories it is after; if not given, any
     * @param industries of the partner it looks for; if not given, any
     */
    record Wanted(
            @NotEmpty @Size(max = 11) Set<@NotNull ResourceKind> gives,
            @NotEmpty @Size(max = 11) Set<@NotNull ResourceKind> wants,
            @Valid LocalizedText about,
            @Size(max = 60) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,
            @Size(max = 20) List<@NotNull @Valid SoughtIndustry> industries,
            @Size(max = 20) Set<@NotBlank @Size(max = 60) String> tags,
            @Min(1) @Max(100) Integer limit) {

        Asker asker(UUID enterprise) {
            var sought = Optional.ofNullable(industries).orElse(List.of()).stream()
                    .map(SoughtIndustry::joined)
                    .toList();
            var posting =
                    PooledPosting.unpublished(enterprise, gives, wants, about, given(markets), sought, given(tags));
            return Asker.on(enterprise, List.of(posting));
        }

        private static Set<String> given(Set<String> values) {
            return Optional.ofNullable(values).orElse(Set.of());
        }
    }

    record SoughtIndustry(
            @NotNull @Pattern(regexp = "[A-Z0-9]{2,20}") String scheme,
            @NotNull @Pattern(regexp = "[A-Z0-9]{1,6}") String code) {
        String joined() {
            return scheme + ":" + code;
        }
    }

    /** Best own fit first. */
    record Answer(List<FittingPosting> postings) {}

    /** As a match is shown, without a life of its own: to act on it, publish what you give and seek. */
    record FittingPosting(
            MatchAnswer.PostingAnswer posting,
            List<MatchAnswer.LinkAnswer> links,
            MatchAnswer.FitAnswer fit,
            MatchAnswer.OtherSideAnswer otherSide) {

        static FittingPosting of(PostingSearch.Found found, UUID reader) {
            return new FittingPosting(
                    MatchAnswer.PostingAnswer.of(found.posting(), found.owner()),
                    MatchAnswer.LinkAnswer.of(
                            found.links(), new Parties(reader, found.owner().id())),
                    MatchAnswer.FitAnswer.of(found.fit()),
                    MatchAnswer.OtherSideAnswer.of(found.otherSide()));
        }
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    public Answer search(@Valid @NotNull Wanted wanted) {
        var me = caller.actor().enterpriseId();
        var limit = Optional.ofNullable(wanted.limit()).orElse(USUAL);
        var found = search.find(wanted.asker(me), clock.today(me, ZONE), limit);
        return new Answer(
                found.stream().map(each -> FittingPosting.of(each, me)).toList());
    }
}
