package twoway.enterprise.record;

import java.time.LocalDate;

/**
 * Where public facts come from.
 *
 * @param source short name of the source; external ids are unique within it
 * @param name the source as a reader knows it
 * @param licence under which it may be used here
 * @param retrievedOn the day the facts were taken from the source
 */
public record Provenance(String source, String name, String licence, LocalDate retrievedOn) {}
