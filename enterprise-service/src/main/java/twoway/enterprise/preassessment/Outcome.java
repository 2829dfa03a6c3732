package twoway.enterprise.preassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/** What an assessment says of a tier: of every criterion, of every exclusion, and of every item of its score. */
@Schema(name = "AssessmentOutcome")
record Outcome(Verdict verdict, List<Finding> criteria, List<Finding> exclusions, List<Scored> scored) {

    /** @param change what the next band would take, or which figure is missing; {@code null} at the most points */
    @Schema(name = "AssessmentScoredItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scored(
            String id,
            String dimension,
            LocalizedText text,
            Basis basis,
            List<Figure> figures,
            Points points,
            LocalizedText change) {}

    List<String> verdicts() {
        var findings = Stream.concat(criteria.stream(), exclusions.stream()).flatMap(Finding::verdicts);
        var points = scored.stream()
                .map(each -> each.id() + " " + each.points().least().toPlainString() + " "
                        + each.points().most().toPlainString());
        return Stream.of(Stream.of(verdict.name()), findings, points)
                .flatMap(each -> each)
                .toList();
    }
}
