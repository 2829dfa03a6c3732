package twoway.enterprise.preassessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/** A criterion of a rule set, as data. What has no basis of its own has that of what it stands in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.All.class, name = "ALL"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "ANY"),
    @JsonSubTypes.Type(value = Condition.When.class, name = "WHEN"),
    @JsonSubTypes.Type(value = Condition.Compare.class, name = "COMPARE"),
    @JsonSubTypes.Type(value = Condition.Score.class, name = "SCORE"),
    @JsonSubTypes.Type(value = Condition.Judge.class, name = "JUDGE")
})
@Schema(name = "RuleCondition")
sealed interface Condition {

    /** Within its tier; stable. */
    String id();

    LocalizedText text();

    /** {@code null} if inherited. */
    Basis basis();

    /** Every part must be met. */
    record All(String id, LocalizedText text, Basis basis, List<Condition> parts) implements Condition {}

    /** One part is enough. */
    record Any(String id, LocalizedText text, Basis basis, List<Condition> parts) implements Condition {}

    /** Applies only where what is given is met. */
    record When(String id, LocalizedText text, Basis basis, Condition given, Condition then) implements Condition {}

    /**
     * A figure against a bound.
     *
     * @param over which years' figures; {@code null} for the last one's
     */
    record Compare(String id, LocalizedText text, Basis basis, String indicator, Bound bound, Over over)
            implements Condition {

        enum Over {
            YEAR_BEFORE_LAST,
            EACH_OF_TWO_YEARS,
            SUM_OF_TWO_YEARS,
            AVERAGE_OF_TWO_YEARS
        }
    }

    /**
     * The points of the tier's scored items.
     *
     * @param dimension only of the items in it; {@code null} for all
     */
    record Score(String id, LocalizedText text, Basis basis, String dimension, BigDecimal atLeast)
            implements Condition {}

    /** For the authority to judge. */
    record Judge(String id, LocalizedText text, Basis basis) implements Condition {}
}
