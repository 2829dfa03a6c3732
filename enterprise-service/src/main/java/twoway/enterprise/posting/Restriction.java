package twoway.enterprise.posting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;

/**
 * A field that may not be changed as it is.
 *
 * @param pointer where the field stands (RFC 6901)
 * @param code the problem that a change is refused with
 */
@Schema(name = "PostingRestriction")
public record Restriction(String pointer, String code, LocalizedText says) {

    static List<Restriction> of(Posting posting) {
        return PostingField.of(posting.kind())
                .filter(field -> field.in(posting.state()).lock() != null)
                .map(field -> {
                    var lock = field.in(posting.state()).lock();
                    return new Restriction(field.pointer(posting.kind()), lock.code(), lock.says());
                })
                .toList();
    }

    /** Refuses a change of a field that is locked; the first lock speaks for all fields under it. */
    static void refuse(Posting posting, List<PostingField> changed) {
        var locked = changed.stream()
                .filter(field -> field.in(posting.state()).lock() != null)
                .toList();
        if (locked.isEmpty()) return;
        var lock = locked.getFirst().in(posting.state()).lock();
        var refusal = new Refusal(lock);
        locked.stream()
                .filter(field -> field.in(posting.state()).lock() == lock)
                .forEach(field -> refusal.at(field.pointer(posting.kind())));
        throw refusal;
    }
}
