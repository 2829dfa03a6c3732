package twoway.channel.checklist;

import java.net.URI;
import java.time.LocalDate;
import twoway.chassis.value.LocalizedText;

/**
 * Where a requirement comes from, so that nobody has to believe us.
 *
 * @param source the official text
 * @param provenance how the rule got here
 * @param checkedOn when an expert compared it with the source, or {@code null}
 * @param note what a reader must know; says "to be checked by an expert" until one has
 */
public record Legal(Force force, URI source, Provenance provenance, LocalDate checkedOn, LocalizedText note) {

    /** What the requirement rests on. No firm can waive what the law asks. */
    public enum Force {
        LAW,
        CUSTOMER,
        CHANNEL
    }

    public enum Provenance {
        OFFICIAL_TEXT,
        TRANSCRIPTION,
        MEMORY
    }
}
