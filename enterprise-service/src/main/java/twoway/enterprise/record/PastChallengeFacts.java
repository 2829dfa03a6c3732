package twoway.enterprise.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.record.Catalogue.Entry;

/** A past challenge as the neighbours are told of it. */
record PastChallengeFacts(
        UUID challengeId,
        String source,
        String externalId,
        String sourceName,
        String licence,
        LocalDate retrievedOn,
        String publisher,
        LocalizedText title,
        LocalizedText description,
        List<String> topics,
        LocalDate opensOn,
        LocalDate closesOn,
        String url) {

    static PastChallengeFacts of(UUID id, Provenance provenance, Entry<PastChallenge> entry) {
        var content = entry.content();
        return new PastChallengeFacts(
                id,
                provenance.source(),
                entry.externalId(),
                provenance.name(),
                provenance.licence(),
                provenance.retrievedOn(),
                content.publisher(),
                content.title(),
                content.description(),
                content.topics(),
                content.opensOn(),
                content.closesOn(),
                content.url());
    }
}
