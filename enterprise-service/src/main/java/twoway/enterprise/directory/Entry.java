package twoway.enterprise.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.posting.ResourceKind;
import twoway.enterprise.record.Industry;
import twoway.enterprise.record.Provenance;
import twoway.enterprise.sizing.SizeClass;
import twoway.enterprise.title.TitleTier;

/**
 * One line of the directory.
 *
 * @param title a firm's names, or what a posting is called
 * @param summary the beginning of what it says of itself, or {@code null}
 * @param firm whose it is; of a profile or a public record the firm itself
 * @param gives what a posting's owner gives; empty for firms
 * @param wants what it looks for
 * @param markets where a firm sells, or what a posting is meant for; of a posting empty means anywhere
 * @param industries for whom a posting is meant; empty means for all
 * @param lastDay on which a posting counts, or {@code null} if it is open-ended
 * @param source of a public record; {@code null} for members
 */
@Schema(name = "DirectoryEntry")
record Entry(
        UUID id,
        EntryKind kind,
        Standing standing,
        LocalizedText title,
        LocalizedText summary,
        Firm firm,
        Set<ResourceKind> gives,
        Set<ResourceKind> wants,
        Set<String> markets,
        Set<IndustryCode> industries,
        LocalDate lastDay,
        Provenance source) {

    /** Whether the firm has joined; with one that has not, nothing can be dealt here. */
    @Schema(name = "DirectoryStanding")
    enum Standing {
        MEMBER,
        NOT_A_MEMBER
    }

    /**
     * @param enterpriseId {@code null} for a firm that has not joined
     * @param industry as the firm or the source of its record says it
     * @param sizeClass {@code null} for a firm that has not joined
     * @param tiers the titles that an authority's own list confirms and that run
     * @param batches in which those were announced, such as {@code LITTLE_GIANT-5}
     * @param clusters to which it belongs
     * @param sample made up for demonstration
     */
    @Schema(name = "DirectoryFirm")
    record Firm(
            UUID enterpriseId,
            LocalizedText names,
            String country,
            String province,
            String city,
            Industry industry,
            SizeClass sizeClass,
            Set<TitleTier> tiers,
            Set<String> batches,
            Set<UUID> clusters,
            boolean sample) {

        /** What was kept before there were batches and clusters names none. */
        Firm {
            batches = batches == null ? Set.of() : batches;
            clusters = clusters == null ? Set.of() : clusters;
        }
    }
}
