package twoway.enterprise.affiliation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * To whom an enterprise belongs or belonged, as its profile says it.
 *
 * @param parentId the other enterprise, or {@code null} if it is not here or does not show itself to the reader
 * @param parentNames its names, or {@code null} if it does not show itself to the reader
 * @param shareBasisPoints how much of the enterprise the other one holds, 10,000 being all of it, or {@code null}
 * @param validTill the last day, or {@code null} while no end is known
 * @param confirmed whether the other one says so too; if not, the enterprise alone does
 */
@Schema(name = "Belonging")
public record Belonging(
        UUID parentId,
        LocalizedText parentNames,
        Integer shareBasisPoints,
        LocalDate validFrom,
        LocalDate validTill,
        boolean confirmed) {}
