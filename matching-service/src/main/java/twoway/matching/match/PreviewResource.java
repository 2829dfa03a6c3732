package twoway.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Wishes;
import twoway.matching.match.PostingSearchResource.SoughtIndustry;
import twoway.matching.pool.Candidates.Narrowing;
import twoway.matching.pool.Meanings;
import twoway.matching.pool.PooledPosting;

/** Whom an offer would meet before it is published: nothing is kept and nobody is told. A POST, because what it says is a body. */
@Path("/matching/v1/previews")
@RunOnVirtualThread
@Transactional(Transactional.TxType.NOT_SUPPORTED) // no connection is held while a model reads
class PreviewResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Caller caller;
    private final Meanings meanings;
    private final Previews previews;
    private final Tenancy tenancy;
    private final Clock clock;

    PreviewResource(Caller caller, Meanings meanings, Previews previews, Tenancy tenancy, Clock clock) {
        this.caller = caller;
        this.meanings = meanings;
        this.previews = previews;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * @param opens what the offer gives
     * @param seeks what it looks for in return
     * @param about what else it would say; may be left out
     * @param markets territories; none is any
     * @param industries of the partner it looks for
     */
    record UnpublishedOffer(
            @NotEmpty @Size(max = 11) Set<@NotNull ResourceKind> opens,
            @NotEmpty @Size(max = 11) Set<@NotNull ResourceKind> seeks,
            @Valid LocalizedText about,
            @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,
            @Size(max = 50) List<@NotNull @Valid SoughtIndustry> industries,
            @Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String> tags,
            @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> preferredCountries,
            @Size(max = 4) Set<@NotNull SizeClass> preferredSizeClasses) {

        PooledPosting by(UUID owner) {
            return PooledPosting.unpublished(
                    owner,
                    opens,
                    seeks,
                    about,
                    given(markets),
                    given(industries).stream().map(SoughtIndustry::joined).toList(),
                    given(tags));
        }

        private static <T> Collection<T> given(Collection<T> values) {
            return values == null ? List.of() : values;
        }

        Wishes wishes() {
            return new Wishes(
                    preferredCountries,
                    preferredSizeClasses == null
                            ? null
                            : preferredSizeClasses.stream().map(SizeClass::name).collect(Collectors.toSet()));
        }
    }

    enum SizeClass {
        LARGE,
        MEDIUM,
        SMALL,
        MICRO
    }

    /**
     * @param fitting how many firms meet every condition
     * @param removed how many more there would be without one condition
     * @param firms the best of those that meet every condition, at most 20 of the 200 that are looked at closely
     */
    record PreviewAnswer(long fitting, List<RemovedFirms> removed, List<FittingFirm> firms) {

        static PreviewAnswer of(Previews.Preview preview) {
            return new PreviewAnswer(
                    preview.narrowing().fitting(),
                    RemovedFirms.of(preview.narrowing()),
                    preview.best().stream().map(FittingFirm::of).toList());
        }
    }

    record RemovedFirms(Feature condition, long firms) {

        static List<RemovedFirms> of(Narrowing narrowing) {
            return List.of(
                    new RemovedFirms(Feature.THEY_GIVE_WHAT_YOU_WANT, narrowing.giveNothing()),
                    new RemovedFirms(Feature.YOU_GIVE_WHAT_THEY_WANT, narrowing.wantNothing()),
                    new RemovedFirms(Feature.SHARED_MARKETS, narrowing.elsewhere()));
        }
    }

    record FittingFirm(
            UUID id,
            LocalizedText names,
            String country,
            boolean sample,
            MatchAnswer.FitAnswer fit,
            MatchAnswer.OtherSideAnswer otherSide) {

        static FittingFirm of(Previews.Fitting fitting) {
            var firm = fitting.firm();
            return new FittingFirm(
                    firm.id(),
                    firm.names(),
                    firm.country(),
                    firm.sample(),
                    MatchAnswer.FitAnswer.of(fitting.fit()),
                    MatchAnswer.OtherSideAnswer.of(fitting.otherSide()));
        }
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    public PreviewAnswer preview(@Valid @NotNull UnpublishedOffer offer) {
        var owner = caller.actor().enterpriseId();
        var draft = offer.by(owner);
        meanings.understand(draft);
        return PreviewAnswer.of(tenancy.asSystem(() -> previews.of(draft, offer.wishes(), clock.today(owner, ZONE))));
    }
}
