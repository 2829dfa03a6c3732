package twoway.enterprise.record;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;

/** Past public needs, for anybody who has signed in to learn from. */
@Path("/enterprise/v1/past-challenges")
@RunOnVirtualThread
@Transactional
class PastChallengeResource {

    private final PastChallenges challenges;

    PastChallengeResource(PastChallenges challenges) {
        this.challenges = challenges;
    }

    record Answer(
            UUID id,
            Provenance provenance,
            String externalId,
            String publisher,
            LocalizedText title,
            LocalizedText description,
            List<String> topics,
            LocalDate opensOn,
            LocalDate closesOn,
            String url,
            Instant recordedAt,
            Instant changedAt,
            long version)
            implements Versioned {

        static Answer of(Stored<PastChallenge> stored) {
            var content = stored.content();
            return new Answer(
                    stored.id(),
                    stored.provenance(),
                    stored.externalId(),
                    content.publisher(),
                    content.title(),
                    content.description(),
                    content.topics(),
                    content.opensOn(),
                    content.closesOn(),
                    content.url(),
                    stored.recordedAt(),
                    stored.changedAt(),
                    stored.version());
        }
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Answer read(@PathParam("id") UUID id) {
        return Answer.of(challenges.find(id));
    }

    @GET
    @Authenticated
    public Page<Answer> list(
            @QueryParam("source") String source,
            @QueryParam("externalId") String externalId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var wanted = new Sought().source(source).externalId(externalId).columns();
        var found = challenges.page(wanted, Keys.id(after), rows + 1).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }
}
