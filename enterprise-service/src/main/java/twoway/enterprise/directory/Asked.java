package twoway.enterprise.directory;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.paging.Keys;
import twoway.enterprise.posting.ResourceKind;
import twoway.enterprise.sizing.SizeClass;
import twoway.enterprise.title.TitleTier;

/** What somebody looks for in the directory: words, and of each filter any of the values named. */
class Asked {

    private static final String TEXT = "[^\\p{Cntrl}]{1,200}";
    private static final String COUNTRY = "[A-Z]{2}";
    private static final String PROVINCE = "[A-Z]{2}-[A-Z0-9]{1,3}";
    private static final String INDUSTRY = "(GBT4754|ISIC):([A-U]|[A-U]?[0-9]{2,4})";
    private static final String BATCH = "[A-Z_]{1,20}-[^\\p{Cntrl}]{1,60}";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int MOST_VALUES = 30;

    @QueryParam("text")
    @Parameter(
            description = "Words in Chinese or English; all must be there, those of a known concept in either language",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    private String text;

    @QueryParam("kind")
    @Parameter(description = "What it is")
    @Schema(implementation = EntryKind[].class)
    private List<String> kind;

    @QueryParam("gives")
    @Parameter(description = "What its owner gives")
    @Schema(implementation = ResourceKind[].class)
    private List<String> gives;

    @QueryParam("wants")
    @Parameter(description = "What its owner looks for")
    @Schema(implementation = ResourceKind[].class)
    private List<String> wants;

    @QueryParam("industry")
    @Parameter(
            description = "Scheme and code of any level, such as GBT4754:34; classes below it are found too. A posting"
                    + " is found by the industries it is meant for")
    private List<String> industry;

    @QueryParam("country")
    @Parameter(description = "Where the firm is, ISO 3166-1")
    private List<String> country;

    @QueryParam("province")
    @Parameter(description = "Where the firm is, ISO 3166-2")
    private List<String> province;

    @QueryParam("market")
    @Parameter(description = "Where a firm sells, or a posting is meant for, ISO 3166-1")
    private List<String> market;

    @QueryParam("sizeClass")
    @Parameter(description = "How large the firm is")
    @Schema(implementation = SizeClass[].class)
    private List<String> sizeClass;

    @QueryParam("tier")
    @Parameter(description = "A title that an authority's own list confirms and that runs")
    @Schema(implementation = TitleTier[].class)
    private List<String> tier;

    @QueryParam("batch")
    @Parameter(description = "Tier and batch of such a title, such as LITTLE_GIANT-5")
    private List<String> batch;

    @QueryParam("cluster")
    @Parameter(description = "The cluster the firm belongs to, by its id")
    private List<String> cluster;

    @QueryParam("enterprise")
    @Parameter(
            description = "What this enterprise has here, and nothing else",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private String enterprise;

    /**
     * The same, checked.
     *
     * @throws Refusal {@code invalid-parameter} for a value that nothing can have: an empty list would hide the slip
     */
    Selection selection(Lexemes lexemes) {
        if (text != null && !text.matches(TEXT)) throw new Refusal(CommonProblem.INVALID_PARAMETER, "text");
        var wanted = new EnumMap<Facet, Set<String>>(Facet.class);
        put(wanted, Facet.KIND, word("kind", kind, EntryKind.values()));
        put(wanted, Facet.GIVES, word("gives", gives, ResourceKind.values()));
        put(wanted, Facet.WANTS, word("wants", wants, ResourceKind.values()));
        put(
                wanted,
                Facet.INDUSTRY,
                anyOr(fitting("industry", industry, INDUSTRY).map(Asked::bare)));
        put(wanted, Facet.COUNTRY, fitting("country", country, COUNTRY));
        put(wanted, Facet.PROVINCE, fitting("province", province, PROVINCE));
        put(wanted, Facet.MARKET, anyOr(fitting("market", market, COUNTRY)));
        put(wanted, Facet.SIZE_CLASS, word("sizeClass", sizeClass, SizeClass.values()));
        put(wanted, Facet.TIER, word("tier", tier, TitleTier.values()));
        put(wanted, Facet.BATCH, fitting("batch", batch, BATCH));
        put(wanted, Facet.CLUSTER, fitting("cluster", cluster, ID));
        var owner = Keys.named("enterprise", enterprise);
        return new Selection(text == null ? null : lexemes.condition(text), owner, wanted);
    }

    private static void put(Map<Facet, Set<String>> wanted, Facet facet, Stream<String> values) {
        var all = facet.of(values.toList()).collect(Collectors.toSet());
        if (!all.isEmpty()) wanted.put(facet, all);
    }

    /** Whoever is not narrowed to any is found too. */
    private static Stream<String> anyOr(Stream<String> values) {
        var all = values.toList();
        return all.isEmpty() ? all.stream() : Stream.concat(all.stream(), Stream.of(Facet.ANY));
    }

    private static Stream<String> word(String parameter, List<String> values, Enum<?>[] known) {
        return fitting(parameter, values, Arrays.stream(known).map(Enum::name).collect(Collectors.joining("|")));
    }

    private static Stream<String> fitting(String parameter, List<String> values, String form) {
        if (values == null) return Stream.empty();
        if (values.size() > MOST_VALUES || !values.stream().allMatch(each -> each.matches(form))) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
        }
        return values.stream();
    }

    /** Without the letter of the section before digits, which says nothing that they do not. */
    private static String bare(String industry) {
        return industry.replaceFirst(":[A-U](?=[0-9])", ":");
    }
}
