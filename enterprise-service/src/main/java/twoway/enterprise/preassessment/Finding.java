package twoway.enterprise.preassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * What an assessment says of one criterion.
 *
 * @param reason why it is neither met nor unmet, or {@code null}
 * @param figures what was compared, with where it comes from
 * @param bound what it was held against, or {@code null}
 * @param points of a score, or {@code null}
 * @param change what would make another verdict, or {@code null} if nothing need change or its parts say it
 */
@Schema(name = "AssessmentFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        String id,
        LocalizedText text,
        Basis basis,
        Verdict verdict,
        Reason reason,
        List<Figure> figures,
        Bound bound,
        Points points,
        LocalizedText change,
        List<Finding> parts) {

    Finding {
        figures = figures == null ? List.of() : List.copyOf(figures);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** Its verdict and those of its parts, as one line each: what a replay must give again. */
    Stream<String> verdicts() {
        return Stream.concat(
                Stream.of(id + " " + verdict + " " + reason), parts.stream().flatMap(Finding::verdicts));
    }
}
