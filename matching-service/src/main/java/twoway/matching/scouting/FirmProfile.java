package twoway.matching.scouting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import twoway.chassis.value.LocalizedText;

/**
 * What anybody who searches may know of a firm. There is nothing in it to deal with the firm by: a search has one
 * direction.
 *
 * @param source where it is known from; {@code null} for a member, which speaks for itself
 */
record FirmProfile(
        FirmStanding standing,
        LocalizedText names,
        String country,
        String province,
        String city,
        Industry industry,
        String website,
        Source source,
        boolean sample) {

    /** @param text the source's own words */
    record Industry(String text, String scheme, String code) {

        /** @param joined such as {@code GBT4754:3491} */
        static Industry of(String joined) {
            if (joined == null) return null;
            int colon = joined.indexOf(':');
            return new Industry(null, joined.substring(0, colon), joined.substring(colon + 1));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String name, String licence, LocalDate retrievedOn) {}
}
