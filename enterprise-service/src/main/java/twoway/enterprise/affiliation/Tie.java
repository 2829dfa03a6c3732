package twoway.enterprise.affiliation;

import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/**
 * To whom an enterprise belongs.
 *
 * @param parentId the other enterprise, or {@code null} if it is not here
 * @param parentName its name if it is not here, else {@code null}
 * @param shareBasisPoints how much of the enterprise the other one holds, 10,000 being all of it, or {@code null}
 * @param validTill the last day, or {@code null} while no end is known
 */
record Tie(
        UUID parentId, LocalizedText parentName, Integer shareBasisPoints, LocalDate validFrom, LocalDate validTill) {

    boolean sameParentAs(Tie other) {
        return parentId == null ? parentName.equals(other.parentName) : parentId.equals(other.parentId);
    }

    boolean overlaps(Tie other) {
        return (validTill == null || !other.validFrom.isAfter(validTill))
                && (other.validTill == null || !validFrom.isAfter(other.validTill));
    }
}
