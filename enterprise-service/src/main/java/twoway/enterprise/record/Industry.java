package twoway.enterprise.record;

import twoway.enterprise.classification.IndustryCode;

/**
 * What a firm does, as its source says it.
 *
 * @param text the source's own words
 * @param code in a public classification, where the source gives one
 */
public record Industry(String text, IndustryCode code) {}
