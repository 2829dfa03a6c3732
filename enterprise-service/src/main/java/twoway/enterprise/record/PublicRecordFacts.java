package twoway.enterprise.record;

import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.record.Catalogue.Entry;

/** A public record as the neighbours are told of it: all that a search needs, nothing that invites dealing with it. */
record PublicRecordFacts(
        UUID recordId,
        Standing standing,
        String source,
        String externalId,
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

    static PublicRecordFacts of(UUID id, Provenance provenance, Entry<PublicRecord> entry) {
        var content = entry.content();
        return new PublicRecordFacts(
                id,
                Standing.NOT_A_MEMBER,
                provenance.source(),
                entry.externalId(),
                provenance.name(),
                provenance.licence(),
                provenance.retrievedOn(),
                content.names(),
                content.country(),
                content.province(),
                content.city(),
                content.industry(),
                content.website(),
                content.description());
    }
}
