package twoway.enterprise.record;

import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

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

    static PublicRecordFacts of(OnRecord record, Standing standing) {
        var content = record.content();
        var provenance = record.provenance();
        return new PublicRecordFacts(
                record.id(),
                standing,
                provenance.source(),
                record.externalId(),
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
