package twoway.enterprise.preassessment;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many points there are for certain, and how many there could be with figures that are missing. */
@Schema(name = "ScorePoints")
record Points(BigDecimal least, BigDecimal most, BigDecimal max) {

    static final Points NONE = new Points(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Points plus(Points other) {
        return new Points(least.add(other.least), most.add(other.most), max.add(other.max));
    }

    Points orBetter(Points other) {
        return new Points(least.max(other.least), most.max(other.most), max);
    }

    Verdict against(BigDecimal needed) {
        if (least.compareTo(needed) >= 0) return Verdict.MET;
        return most.compareTo(needed) < 0 ? Verdict.UNMET : Verdict.UNKNOWN;
    }
}
