package twoway.matching.scouting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.pool.Neighbours;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.retrieval.Hit;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Wanted;

/**
 * Firms for a need in words: members and firms that have not joined, best first. It has one direction: nobody is told,
 * nothing is kept, and what is found has no fit and nothing to press. A POST, because a need is longer than an address
 * may be and shall stand in no access log.
 */
@Path("/matching/v1/firm-searches")
@RunOnVirtualThread
@Transactional
class FirmSearchResource {

    private static final int USUAL = 20;

    private final Caller caller;
    private final FirmIndex firms;
    private final Neighbours neighbours;
    private final PooledEnterprises enterprises;
    private final Tenancy tenancy;

    FirmSearchResource(
            Caller caller, FirmIndex firms, Neighbours neighbours, PooledEnterprises enterprises, Tenancy tenancy) {
        this.caller = caller;
        this.firms = firms;
        this.neighbours = neighbours;
        this.enterprises = enterprises;
        this.tenancy = tenancy;
    }

    /**
     * @param language of the text; if not given, it is seen from its characters
     * @param countries firms of any of these; if not given, of all
     * @param industries firms of any of these; if not given, of all
     */
    record Search(
            @NotBlank @Size(max = 10_000) String text,
            Language language,
            @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
            @Size(max = 50) List<@NotNull @Valid Industry> industries,
            @Min(1) @Max(100) Integer limit) {}

    /** A class of a public classification with all below it (scheme and code), a source's own words (text), or either. */
    record Industry(
            @Pattern(regexp = "[A-Z0-9]{2,20}") String scheme,
            @Size(min = 1, max = 20) String code,
            @Size(min = 1, max = 200) String text) {

        Stream<String> labels() {
            var labels = new ArrayList<String>();
            if (scheme != null && code != null) labels.add(Label.code(scheme, code));
            if (text != null) labels.add(Label.industry(text));
            if (labels.isEmpty()) throw new Refusal(CommonProblem.INVALID_FIELD).at("/industries");
            return labels.stream();
        }
    }

    /** @param vectors as long as some are missing, firms may be found by words that would also be found by meaning */
    record Answer(Language language, List<Firm> firms, Vectors vectors) {}

    record Vectors(int ready, int of) {}

    record Firm(
            UUID id,
            FirmStanding standing,
            LocalizedText names,
            String country,
            String province,
            String city,
            FirmProfile.Industry industry,
            String website,
            FirmProfile.Source source,
            boolean sample,
            Why why) {

        static Firm of(Hit hit) {
            var profile = FirmJson.read(hit.card());
            return new Firm(
                    hit.id(),
                    profile.standing(),
                    profile.names(),
                    profile.country(),
                    profile.province(),
                    profile.city(),
                    profile.industry(),
                    profile.website(),
                    profile.source(),
                    profile.sample(),
                    new Why(hit.words(), hit.concepts(), hit.similarMeaning(), hit.snippet()));
        }
    }

    /**
     * @param concepts of the vocabulary that both name, in whatever language
     * @param similarMeaning {@code null} if the search was answered by words alone
     */
    record Why(List<String> words, List<String> concepts, Boolean similarMeaning, String snippet) {}

    /** Asks the index, so it needs no transaction and holds no connection meanwhile. */
    @POST
    @RolesAllowed(Roles.VIEWER)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Answer search(@Valid @NotNull Search search) {
        var language = Optional.ofNullable(search.language()).orElseGet(() -> Language.of(search.text()));
        var limit = Optional.ofNullable(search.limit()).orElse(USUAL);
        var own = caller.actor().enterpriseId();
        // One more than wanted: whoever asks does not need to find itself.
        var labels = new ArrayList<>(labels(search));
        if (!tenancy.asSystem(() -> enterprises.readsAsMember(own))) labels.add(Set.of(Label.FOR_ALL));
        var found = firms.find(new Wanted(search.text(), language, labels, neighbours.hiddenFrom(own), limit + 1));
        var others = found.hits().stream().filter(hit -> !hit.id().equals(own));
        return new Answer(language, others.limit(limit).map(Firm::of).toList(), new Vectors(found.ready(), found.of()));
    }

    private static List<Set<String>> labels(Search search) {
        var countries = Optional.ofNullable(search.countries()).orElse(List.of()).stream()
                .map(Label::country)
                .collect(Collectors.toSet());
        var industries = Optional.ofNullable(search.industries()).orElse(List.of()).stream()
                .flatMap(Industry::labels)
                .collect(Collectors.toSet());
        return Stream.of(countries, industries).filter(each -> !each.isEmpty()).toList();
    }
}
