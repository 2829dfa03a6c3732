package twoway.enterprise.posting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Offers and needs together: a firm's own, and for operators anybody's. */
@ApplicationScoped
public class AllPostings {

    private final List<Postings<?>> kinds;

    AllPostings(@All List<Postings<?>> kinds) {
        this.kinds = kinds;
    }

    /** The firm's own of this kind. */
    public Optional<Posting> own(PostingKind kind, UUID id, UUID enterpriseId) {
        return kinds.stream()
                .flatMap(each -> each.find("id = ?1 and enterpriseId = ?2", id, enterpriseId).stream())
                .map(Posting.class::cast)
                .filter(each -> each.kind() == kind)
                .findFirst();
    }

    /** The firm's own of either kind, held against other commands until the transaction ends. */
    public Optional<Posting> ownForCommand(UUID id, UUID enterpriseId) {
        return kinds.stream()
                .flatMap(each -> each
                        .find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .stream())
                .map(Posting.class::cast)
                .findFirst();
    }

    /** For which units the firm's own among these are; those for no unit in particular are left out. */
    public Map<UUID, String> unitsOf(Collection<UUID> ids, UUID enterpriseId) {
        if (ids.isEmpty()) return Map.of();
        return kinds.stream()
                .flatMap(each -> each.find("id in ?1 and enterpriseId = ?2", ids, enterpriseId).stream())
                .map(Posting.class::cast)
                .filter(each -> each.content().unit() != null)
                .collect(Collectors.toMap(Posting::id, each -> each.content().unit()));
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

    public void flush() {
        kinds.forEach(Postings::flush);
    }
}
