package twoway.enterprise.preassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/** What a figure is held against: exactly one of the four is given. A figure at a bound reaches it, except below one. */
@Schema(name = "RuleBound")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Bound(BigDecimal atLeast, BigDecimal atMost, BigDecimal below, List<String> oneOf) {

    static Bound atLeast(BigDecimal number) {
        return new Bound(number, null, null, null);
    }

    boolean holds(Figure figure) {
        if (oneOf != null) return oneOf.contains(figure.choice());
        return figure.number() != null && holds(figure.number());
    }

    private boolean holds(BigDecimal number) {
        if (atLeast != null) return number.compareTo(atLeast) >= 0;
        return atMost != null ? number.compareTo(atMost) <= 0 : number.compareTo(below) < 0;
    }

    LocalizedText says(Unit unit) {
        if (oneOf != null) return LocalizedText.of(String.join(" / ", oneOf), String.join(" / ", oneOf));
        if (atLeast != null) return says("不低于", "at least", atLeast, unit);
        return atMost != null ? says("不高于", "at most", atMost, unit) : says("低于", "below", below, unit);
    }

    private static LocalizedText says(String zh, String en, BigDecimal number, Unit unit) {
        var plain = number.toPlainString();
        return LocalizedText.of(
                zh + " " + plain + " " + unit.sign().zh(),
                en + " " + plain + " " + unit.sign().en());
    }
}
