package twoway.enterprise.posting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Offers and needs together, anybody's: for operators. */
@ApplicationScoped
class AllPostings {

    private final List<Postings<?>> kinds;

    AllPostings(@All List<Postings<?>> kinds) {
        this.kinds = kinds;
    }

    /** A draft is its owner's alone. */
    Posting beyondDraft(UUID id) {
        return kinds.stream()
                .flatMap(each -> each.findByIdOptional(id).stream())
                .filter(each -> each.state() != PostingState.DRAFT)
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    UUID ownerOf(UUID id) {
        return kinds.stream()
                .flatMap(each -> each.ownerOf(id).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** One beyond its draft, held against other commands until the transaction ends. */
    Posting forDecision(UUID id) {
        return kinds.stream()
                .flatMap(each -> each.forDecision(id).stream())
                .filter(each -> each.state() != PostingState.DRAFT)
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /**
     * Those that an operator is to look at, the longest waiting first.
     *
     * @param after the last one of the page before, {@code null} for the first page
     */
    List<Posting> inReview(Instant since, UUID after, int limit) {
        return kinds.stream()
                .flatMap(each -> each.inReview(since, after, limit).stream())
                .map(Posting.class::cast)
                .sorted(Comparator.comparing(Posting::stateSince)
                        .thenComparing(each -> each.id().toString()))
                .limit(limit)
                .toList();
    }

    void flush() {
        kinds.forEach(Postings::flush);
    }
}
