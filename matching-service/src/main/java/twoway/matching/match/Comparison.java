package twoway.matching.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;
import twoway.matching.fit.Contribution;
import twoway.matching.fit.Feature;
import twoway.matching.fit.Word;

/**
 * Matches side by side, as one of their parties sees each: a column for a match, a row for a criterion or a feature. Down a
 * column, base, features and clamp add up to the fit.
 *
 * @param matches the columns, in the order in which they were asked for
 */
@Schema(name = "MatchComparison")
record Comparison(List<Column> matches, List<CriterionRow> criteria, List<FeatureRow> features) {

    /**
     * @param fit the reader's own, in whole points
     * @param chanceOfBeingRead of a request of the reader; {@code null} where it asks for nothing, or has been answered
     */
    @Schema(name = "ComparedMatch")
    record Column(
            UUID matchId,
            MatchAnswer.PostingAnswer posting,
            MatchAnswer.FirmAnswer asker,
            MatchAnswer.Side side,
            MatchState state,
            int fit,
            int basisPoints,
            int base,
            int clamp,
            Word otherSide,
            MatchAnswer.ChanceAnswer chanceOfBeingRead) {

        static Column of(MatchAnswer match) {
            return new Column(
                    match.id(),
                    match.posting(),
                    match.asker(),
                    match.side(),
                    match.state(),
                    match.fit().value(),
                    match.fit().basisPoints(),
                    match.fit().base(),
                    match.fit().clamp(),
                    match.otherSide().word(),
                    match.chanceOfBeingRead());
        }
    }

    /** What can be looked at without weighing it. */
    enum Criterion {
        YOU_GIVE("你方提供", "You give"),
        YOU_GET("你方得到", "You get"),
        MARKETS("市场", "Markets"),
        THEY_LOOK_FOR("对方看重且你方符合", "What they look for and you meet");

        private final LocalizedText label;

        Criterion(String zh, String en) {
            label = LocalizedText.of(zh, en);
        }

        private List<String> of(MatchAnswer match, UUID reader) {
            return switch (this) {
                case YOU_GIVE -> kinds(match, link -> link.from().equals(reader));
                case YOU_GET -> kinds(match, link -> link.to().equals(reader));
                case MARKETS -> match.posting().markets();
                case THEY_LOOK_FOR ->
                    match.otherSide().reasons().stream()
                            .flatMap(reason -> reason.matched().stream())
                            .distinct()
                            .toList();
            };
        }

        private static List<String> kinds(MatchAnswer match, Predicate<MatchAnswer.LinkAnswer> which) {
            return match.links().stream()
                    .filter(which)
                    .map(MatchAnswer.LinkAnswer::kind)
                    .map(ResourceKind::name)
                    .toList();
        }
    }

    /** @param values of each match; empty where nothing is said */
    @Schema(name = "ComparedCriterion")
    record CriterionRow(Criterion criterion, LocalizedText says, List<List<String>> values) {}

    /** @param values of each match; {@code null} where the feature was not looked at */
    @Schema(name = "ComparedFeature")
    record FeatureRow(String feature, LocalizedText says, List<MatchAnswer.ContributionAnswer> values) {}

    /** @param chances by match */
    static Comparison of(List<MatchRow> rows, Map<UUID, Chance> chances, Actor reader) {
        var matches = rows.stream()
                .map(row -> MatchAnswer.of(row, chances.get(row.match().id()), reader))
                .toList();
        return new Comparison(
                matches.stream().map(Column::of).toList(),
                Arrays.stream(Criterion.values())
                        .map(each -> new CriterionRow(
                                each,
                                each.label,
                                matches.stream()
                                        .map(match -> each.of(match, reader.enterpriseId()))
                                        .toList()))
                        .toList(),
                features(rows)
                        .map(feature -> new FeatureRow(
                                feature.name(),
                                feature.label(),
                                rows.stream().map(part(feature)).toList()))
                        .toList());
    }

    private static Stream<Feature> features(List<MatchRow> rows) {
        return rows.stream()
                .flatMap(row -> row.view().fit().contributions().stream())
                .map(Contribution::feature)
                .distinct()
                .sorted();
    }

    private static Function<MatchRow, MatchAnswer.ContributionAnswer> part(Feature feature) {
        return row -> row.view().fit().contributions().stream()
                .filter(each -> each.feature() == feature)
                .findFirst()
                .map(MatchAnswer.ContributionAnswer::of)
                .orElse(null);
    }
}
