package twoway.matching.scouting;

import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/** What we read of a public record: the whole of it each time. */
record PublicRecordNews(
        UUID recordId,
        String standing,
        String sourceName,
        String licence,
        LocalDate retrievedOn,
        LocalizedText names,
        String country,
        String province,
        String city,
        Industry industry,
        String website,
        LocalizedText description) {

    record Industry(String text, Code code) {}

    record Code(String scheme, String code) {}

    /** Once it has, it is found as the member it is. */
    boolean hasNotJoined() {
        return FirmStanding.NOT_A_MEMBER.name().equals(standing);
    }

    FirmProfile profile() {
        return new FirmProfile(
                FirmStanding.NOT_A_MEMBER,
                names,
                country,
                province,
                city,
                industryShown(),
                website,
                new FirmProfile.Source(sourceName, licence, retrievedOn),
                false);
    }

    private FirmProfile.Industry industryShown() {
        if (industry == null) return null;
        var code = industry.code() == null ? new Code(null, null) : industry.code();
        return new FirmProfile.Industry(industry.text(), code.scheme(), code.code());
    }
}
