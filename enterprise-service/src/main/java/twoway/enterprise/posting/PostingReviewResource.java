package twoway.enterprise.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.member.Reviewer;
import twoway.enterprise.paging.Keys;

/** Where operators look at postings before they are public: what was sent in for it, and what was sent back once. */
@Path("/enterprise/v1/posting-reviews")
@RunOnVirtualThread
@Transactional
class PostingReviewResource {

    private final AllPostings postings;
    private final Reviewer reviewer;
    private final Occasions occasions;
    private final PostingFacts facts;
    private final PostingNews news;
    private final Caller caller;

    PostingReviewResource(
            AllPostings postings,
            Reviewer reviewer,
            Occasions occasions,
            PostingFacts facts,
            PostingNews news,
            Caller caller) {
        this.postings = postings;
        this.reviewer = reviewer;
        this.occasions = occasions;
        this.facts = facts;
        this.news = news;
        this.caller = caller;
    }

    /** @param statement for its owner: what is to be mended */
    @Schema(name = "PostingSentBack")
    record SentBack(
            @NotNull PostingFault fault,
            @NotBlank @Size(max = 1000) String statement) {}

    /** What waits to be looked at, the longest waiting first. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<PostingReview> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var last = Last.read(after);
        var found = postings.inReview(last.since(), last.id(), rows + 1).stream()
                .map(this::answer)
                .toList();
        return Page.of(found, rows, each -> Cursors.of(each.stateSince(), each.id()));
    }

    /** Where a page ends. */
    private record Last(Instant since, UUID id) {

        static Last read(String cursor) {
            if (cursor == null) return new Last(null, null);
            var keys = Cursors.read(cursor, 2);
            try {
                return new Last(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
            }
        }
    }

    /** Any posting that is no draft, also one that was reported. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public PostingReview read(@PathParam("id") UUID id) {
        return answer(postings.beyondDraft(id));
    }

    /** Makes it public. */
    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.OPERATOR)
    public PostingReview approve(@PathParam("id") UUID id) {
        return decide(id, PostingMove.APPROVE, null);
    }

    /** Gives it back to its owner to be mended. */
    @POST
    @Path("{id}/send-back")
    @RolesAllowed(Roles.OPERATOR)
    public PostingReview sendBack(@PathParam("id") UUID id, @NotNull @Valid SentBack request) {
        return decide(id, PostingMove.SEND_BACK, request);
    }

    private PostingReview decide(UUID id, PostingMove move, SentBack request) {
        var occasion = occasions.about(postings.ownerOf(id), caller.basedOn());
        var posting = postings.forDecision(id);
        reviewer.mustJudge(posting.enterpriseId());
        var ruling = request == null
                ? null
                : new Ruling(request.fault(), request.statement(), reviewer.subject(), occasion.now());
        var before = posting.state();
        facts.add(posting.decide(move, ruling, occasion), posting, occasion.now());
        if (posting.state() != before) news.reviewed(posting, occasion.now());
        postings.flush();
        return answer(posting);
    }

    private PostingReview answer(Posting posting) {
        return PostingReview.of(posting, reviewer.mayJudge(posting.enterpriseId()));
    }
}
