package twoway.enterprise.posting;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;

/**
 * What a posting lacks.
 *
 * @param publishable nothing obligatory is missing
 * @param lacks obligatory ones first; empty if it says all that can be asked of it
 */
@Schema(name = "PostingCompleteness")
public record Completeness(boolean publishable, List<Lack> lacks) {

    /**
     * Something missing or thin.
     *
     * @param pointer where it should stand (RFC 6901)
     * @param says what is missing
     * @param why what it is needed for
     */
    @Schema(name = "PostingLack")
    public record Lack(String pointer, PostingCheck code, Weight weight, LocalizedText says, LocalizedText why) {}

    /** @param today the calendar day where the owner's periods are read */
    static Completeness of(PostingKind kind, PostingContent content, LocalDate today) {
        var lacks = PostingCheck.failing(kind, content, today).stream()
                .map(check -> new Lack(check.pointer(kind), check, check.weight(), check.says(), check.why()))
                .toList();
        return new Completeness(lacks.stream().noneMatch(each -> each.weight() == Weight.OBLIGATORY), lacks);
    }

    /** Refuses, with a pointer to each obligatory thing that is missing. */
    void mustBePublishable() {
        if (publishable) return;
        var refusal = new Refusal(EnterpriseProblem.POSTING_INCOMPLETE);
        lacks.stream()
                .filter(each -> each.weight() == Weight.OBLIGATORY)
                .map(Lack::pointer)
                .forEach(refusal::at);
        throw refusal;
    }
}
