package twoway.enterprise.record;

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
        LocalizedText description) {}
