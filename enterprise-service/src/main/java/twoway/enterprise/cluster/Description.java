package twoway.enterprise.cluster;

import java.time.LocalDate;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;

/**
 * What is said of a cluster.
 *
 * @param province ISO 3166-2, or {@code null} if it lies in several
 * @param leadIndustry around which its firms have gathered
 * @param recognisedOn {@code null} if the day is not known, or it was not recognised
 * @param noticeUrl where the authority's notice can be read, or {@code null}
 */
record Description(
        LocalizedText names, String province, IndustryCode leadIndustry, LocalDate recognisedOn, String noticeUrl) {}
