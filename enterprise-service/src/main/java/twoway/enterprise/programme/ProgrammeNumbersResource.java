package twoway.enterprise.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import twoway.chassis.actor.Roles;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.CodeNames;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.cluster.ClusterNames;

/** How many firms are here, by what, and since when; beside them what officials have counted elsewhere. */
@Path("/enterprise/v1/programme-numbers")
@RunOnVirtualThread
@Transactional
class ProgrammeNumbersResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MOST_MONTHS = "60";
    private static final int USUAL_MONTHS = 12;

    private final ProgrammeNumbers numbers;
    private final CodeNames codes;
    private final ClusterNames clusters;
    private final Clock clock;
    private final List<OfficialFigure> official = OfficialFigure.read();

    ProgrammeNumbersResource(ProgrammeNumbers numbers, CodeNames codes, ClusterNames clusters, Clock clock) {
        this.numbers = numbers;
        this.codes = codes;
        this.clusters = clusters;
        this.clock = clock;
    }

    /**
     * @param month such as {@code 2026-11}, of Asia/Shanghai
     * @param total at its end, or now
     */
    @Schema(name = "ProgrammeMonth")
    record Month(String month, long registered, long total) {}

    /**
     * @param names of a code, as its classification has them, or of a cluster; {@code null} for a word of this platform
     * @param firms as of now
     */
    @Schema(name = "ProgrammeValue")
    record Value(String value, LocalizedText names, long firms, List<Month> growth) {}

    /** @param values the most frequent first */
    @Schema(name = "ProgrammeDimension")
    record Counted(Dimension dimension, List<Value> values) {}

    /**
     * @param samples whether firms made up for demonstration are among those counted
     * @param official what others have published, with source and day; nothing of it is counted here
     */
    @Schema(name = "ProgrammeNumbers")
    record Answer(Instant countedAt, boolean samples, List<Counted> counted, List<OfficialFigure> official) {}

    /** Firms on record here, whatever their state, save those merged into others; never public records. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Answer read(
            @Parameter(
                            description = "Whether sample firms count",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"false", "true"}))
                    @QueryParam("samples")
                    String samples,
            @Parameter(
                            description =
                                    "For how many months growth is told, the current one included; 12 if left out",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = MOST_MONTHS))
                    @QueryParam("months")
                    String months) {
        return answer(new ProgrammeNumbers.Whose(samples(samples), null), months(months));
    }

    /** The same for whoever else may read it, of the last twelve months. */
    Answer of(String province) {
        return answer(new ProgrammeNumbers.Whose(false, province), USUAL_MONTHS);
    }

    private Answer answer(ProgrammeNumbers.Whose whose, int months) {
        var now = clock.now(null);
        var today = now.atZone(ZONE).toLocalDate();
        var window = new Window(YearMonth.from(today), months);
        var counts = numbers.count(window, whose, today);
        return new Answer(
                now,
                whose.samples(),
                counts.entrySet().stream()
                        .map(each -> new Counted(each.getKey(), values(each.getKey(), each.getValue(), window)))
                        .toList(),
                official);
    }

    private static boolean samples(String wanted) {
        if (wanted == null || wanted.matches("true|false")) return Boolean.parseBoolean(wanted);
        throw new Refusal(CommonProblem.INVALID_PARAMETER, "samples");
    }

    private static int months(String wanted) {
        if (wanted == null) return USUAL_MONTHS;
        var months = wanted.matches("[0-9]{1,2}") ? Integer.parseInt(wanted) : 0;
        if (months < 1 || months > Integer.parseInt(MOST_MONTHS)) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "months");
        }
        return months;
    }

    private List<Value> values(Dimension dimension, Map<String, Map<YearMonth, Long>> counts, Window window) {
        var names = dimension == Dimension.CLUSTER
                ? clusters.of(counts.keySet().stream().map(UUID::fromString).toList())
                : Map.<UUID, LocalizedText>of();
        return counts.entrySet().stream()
                .map(each -> value(
                        each.getKey(),
                        dimension == Dimension.CLUSTER
                                ? names.get(UUID.fromString(each.getKey()))
                                : names(dimension, each.getKey()),
                        each.getValue(),
                        window))
                .sorted(Comparator.comparing(Value::firms).reversed().thenComparing(Value::value))
                .toList();
    }

    private static Value value(String value, LocalizedText names, Map<YearMonth, Long> registered, Window window) {
        var growth = new ArrayList<Month>();
        var total = registered.getOrDefault(YearMonth.from(window.earlier()), 0L);
        for (var month : window.all()) {
            var fresh = registered.getOrDefault(month, 0L);
            total += fresh;
            growth.add(new Month(month.toString(), fresh, total));
        }
        return new Value(value, names, total, growth);
    }

    private LocalizedText names(Dimension dimension, String value) {
        return switch (dimension) {
            case PLACE -> codes.province(value).or(() -> codes.country(value)).orElse(null);
            case INDUSTRY_SECTION -> {
                var parts = value.split(":");
                yield codes.industry(new IndustryCode(IndustryCode.Scheme.valueOf(parts[0]), parts[1]))
                        .orElse(null);
            }
            case ALL, STATE, SIZE_CLASS, TIER, BATCH, CLUSTER -> null;
        };
    }
}
