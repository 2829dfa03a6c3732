package twoway.enterprise.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.CodeNames;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.cluster.ClusterNames;
import twoway.enterprise.open.Open;
import twoway.enterprise.paging.Keys;
import twoway.enterprise.profile.Verifications;

/**
 * Who is here, what is opened and what is sought: for anybody, with an account or without; of firms that show themselves to
 * members only, for whoever acts for a verified one.
 */
@Path("/enterprise/v1/directory")
@RunOnVirtualThread
@Transactional
class DirectoryResource {

    /** Of a facet with many values those that most entries have. */
    private static final int MOST_VALUES = 100;

    private final Directory directory;
    private final DirectorySearch search;
    private final CodeNames codes;
    private final ClusterNames clusters;
    private final Verifications verifications;
    private final Caller caller;

    // Six: codes and clusters are named, and the reader is looked at.
    DirectoryResource(
            Directory directory,
            DirectorySearch search,
            CodeNames codes,
            ClusterNames clusters,
            Verifications verifications,
            Caller caller) {
        this.directory = directory;
        this.search = search;
        this.codes = codes;
        this.clusters = clusters;
        this.verifications = verifications;
        this.caller = caller;
    }

    /** @param names of a code, as its classification has them, or of a cluster; {@code null} for a word of this platform */
    @Schema(name = "DirectoryFacetValue")
    record Value(String value, LocalizedText names, long entries) {}

    /** @param values what else could be chosen, the most frequent first */
    @Schema(name = "DirectoryFacet")
    record Counted(Facet facet, List<Value> values) {}

    @GET
    @PermitAll
    @Open
    public Page<Entry> list(
            @BeanParam Asked asked, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = search.page(selection(asked), directory.today(), after == null ? null : key(after), rows + 1);
        var next = found.size() > rows ? found.get(rows - 1).key() : null;
        return new Page<>(
                found.stream().limit(rows).map(DirectorySearch.Hit::entry).toList(),
                next == null ? null : Cursors.of(next.place(), next.id()));
    }

    /** One of them, as it stands in the list. */
    @GET
    @Path("entries/{id}")
    @PermitAll
    @Open
    public Entry read(@PathParam("id") UUID id) {
        return search.one(id, forReader(Selection.OF_ALL), directory.today())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Selection selection(Asked asked) {
        return forReader(asked.selection(directory.lexemes()));
    }

    private Selection forReader(Selection selection) {
        return verifications.readsAsMember(caller) ? selection : selection.open();
    }

    private static DirectorySearch.Key key(String cursor) {
        var keys = Cursors.read(cursor, 2);
        try {
            return new DirectorySearch.Key(Place.valueOf(keys.getFirst()), UUID.fromString(keys.getLast()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
    }

    /** How many entries of members there are of each kind; firms that have not joined are counted nowhere. */
    @GET
    @Path("facets")
    @PermitAll
    @Open
    public Page<Counted> facets(@BeanParam Asked asked) {
        var counts = search.facets(selection(asked), directory.today());
        return new Page<>(
                counts.entrySet().stream()
                        .filter(each -> each.getKey() != Facet.AUDIENCE)
                        .map(each -> new Counted(each.getKey(), values(each.getKey(), each.getValue())))
                        .toList(),
                null);
    }

    private List<Value> values(Facet facet, Map<String, Long> counts) {
        var names = facet == Facet.CLUSTER
                ? clusters.of(counts.keySet().stream().map(UUID::fromString).toList())
                : Map.<UUID, LocalizedText>of();
        return counts.entrySet().stream()
                .filter(each -> !hidden(facet, each.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .map(each -> new Value(
                        each.getKey(),
                        facet == Facet.CLUSTER
                                ? names.get(UUID.fromString(each.getKey()))
                                : names(facet, each.getKey()),
                        each.getValue()))
                .toList();
    }

    /** Sections and divisions are enough to choose from; any code can be asked for. */
    private static boolean hidden(Facet facet, String value) {
        return facet == Facet.INDUSTRY && value.matches("[^:]+:[0-9]{3,4}");
    }

    private LocalizedText names(Facet facet, String value) {
        if (value.equals(Facet.ANY)) return null;
        return switch (facet) {
            case INDUSTRY -> {
                var parts = value.split(":");
                yield codes.industry(new IndustryCode(IndustryCode.Scheme.valueOf(parts[0]), parts[1]))
                        .orElse(null);
            }
            case COUNTRY, MARKET -> codes.country(value).orElse(null);
            case PROVINCE -> codes.province(value).orElse(null);
            case KIND, GIVES, WANTS, SIZE_CLASS, TIER, BATCH, CLUSTER, AUDIENCE -> null;
        };
    }
}
