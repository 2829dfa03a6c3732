package twoway.enterprise.preassessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of an indicator, since when and from where: a number or one of its choices.
 *
 * @param year the year it is about, of a yearly indicator
 */
@Schema(name = "IndicatorFigure")
record Figure(String indicator, Integer year, BigDecimal number, String choice, Provenance provenance) {

    /** Who says so. */
    enum Source {
        AUDITED_REPORT,
        TAX_RETURN,
        REGISTER,
        AUTHORITY_PLATFORM,
        OWN_STATEMENT,
        /** By this platform, from other figures. */
        COMPUTED
    }

    /**
     * @param asOf the day the figure was true or drawn up
     * @param note such as the report and page it stands on
     */
    @Schema(name = "FigureProvenance")
    record Provenance(Source source, LocalDate asOf, String note) {}

    /** 5 and 5.0 are the same figure, also after it was stored and read. */
    Figure {
        if (number != null) {
            var plain = number.stripTrailingZeros();
            number = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    String value() {
        return number == null ? choice : number.toPlainString();
    }
}
