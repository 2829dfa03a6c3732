package twoway.enterprise.record;

import java.util.Arrays;
import java.util.List;
import twoway.chassis.value.LocalizedText;

/**
 * What a public source says of a firm that has not joined: found, never matched, never counted.
 *
 * @param country ISO 3166-1 code of the country or region
 */
public record PublicRecord(
        LocalizedText names,
        String country,
        String province,
        String city,
        Industry industry,
        String website,
        LocalizedText description)
        implements Content {

    @Override
    public List<String> parts() {
        var code = industry == null ? null : industry.code();
        return Arrays.asList(
                names.zh(),
                names.en(),
                country,
                province,
                city,
                industry == null ? null : industry.text(),
                code == null ? null : code.scheme().name(),
                code == null ? null : code.code(),
                website,
                description == null ? null : description.zh(),
                description == null ? null : description.en());
    }
}
