package twoway.enterprise.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.AtMost;
import twoway.chassis.value.LocalizedText;

/**
 * A detail as its owner says it.
 *
 * @param id of the one that is said anew; left out, it is the one with this heading, or a new one
 * @param heading for whoever finds the posting
 * @param text for those whom the level opens it to
 */
@Schema(name = "PostingDetailSaying")
record Saying(
        UUID id,
        @NotNull @Valid @AtMost(max = 120) LocalizedText heading,
        @NotNull @Valid @AtMost(max = 4000) LocalizedText text,
        @NotNull Level level) {

    /** Says nothing new. */
    boolean repeats(Said said) {
        return heading.equals(said.detail().heading())
                && text.equals(said.text())
                && level == said.detail().level();
    }
}
