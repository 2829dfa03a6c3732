package twoway.enterprise.maturity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * A published offer of digitalisation that fits a firm by market and industry.
 *
 * @param seeks the kinds its owner looks for in return: it is an offer like any other, not a gift
 * @param serves the gaps it speaks of; empty if it names none in particular
 */
@Schema(name = "DigitalisationOffer")
record GapOffer(
        UUID offerId,
        UUID enterpriseId,
        LocalizedText enterprise,
        LocalizedText title,
        List<String> seeks,
        List<String> markets,
        List<Maturity.Gap> serves) {}
