package twoway.channel.checklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;

/**
 * One line of a checklist, as data.
 *
 * @param type names the line within the checklist of a market
 * @param owner whose work it is
 * @param handledBy the party that starts it and records its end; the owner itself unless the owner is outside
 * @param dependsOn types that must be settled before
 * @param daysUntilDue counted from the day the line can be worked on
 * @param legal the requirement behind it, or {@code null}
 */
@Embeddable
public record Line(
        String type,
        @Enumerated(EnumType.STRING) Stage stage,
        @JdbcTypeCode(SqlTypes.JSON) LocalizedText name,
        boolean mandatory,
        @Enumerated(EnumType.STRING) Side owner,
        @Enumerated(EnumType.STRING) Side handledBy,
        @JdbcTypeCode(SqlTypes.JSON) List<String> dependsOn,
        int daysUntilDue,
        @JdbcTypeCode(SqlTypes.JSON) Legal legal) {

    public Line {
        if (handledBy == null) handledBy = owner;
        if (!handledBy.isParty()) throw new IllegalArgumentException(type + " must be handled by one of the parties");
        if (owner.isParty() && owner != handledBy) {
            throw new IllegalArgumentException(type + " belongs to one party and is handled by the other");
        }
        dependsOn = List.copyOf(dependsOn);
    }
}
