package twoway.enterprise.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingKind;

/**
 * What a posting says to some only, as far as it is open to whoever reads.
 *
 * @param version of the posting, for its owner, whose changes are based on it; 0 for others
 */
@Schema(name = "PostingDetails")
record PostingDetails(
        UUID postingId,
        PostingKind kind,
        UUID enterpriseId,
        List<Item> details,
        List<String> allowedActions,
        long version)
        implements Versioned {

    /**
     * One detail.
     *
     * @param version another one after each change of heading, text or level
     * @param text {@code null} if it is not open to the reader
     * @param opensBy what opens it, {@code null} if it is open
     */
    @Schema(name = "PostingDetail")
    record Item(
            UUID id,
            long version,
            Level level,
            LocalizedText heading,
            LocalizedText text,
            LocalizedText opensBy,
            Instant saidAt) {

        private static Item of(Said said) {
            var detail = said.detail();
            return new Item(
                    detail.detailId(),
                    detail.number(),
                    detail.level(),
                    detail.heading(),
                    said.text(),
                    said.open() ? null : detail.level().opensBy(),
                    detail.saidAt());
        }
    }

    static PostingDetails toOwner(Posting posting, List<Said> said, Occasion occasion) {
        return new PostingDetails(
                posting.id(),
                posting.kind(),
                posting.enterpriseId(),
                said.stream().map(Item::of).toList(),
                posting.detailsAreFreeTo(occasion) ? List.of("edit") : List.of(),
                posting.version());
    }

    static PostingDetails toReader(PostingKind kind, UUID posting, UUID owner, List<Said> said) {
        return new PostingDetails(
                posting, kind, owner, said.stream().map(Item::of).toList(), List.of(), 0);
    }
}
