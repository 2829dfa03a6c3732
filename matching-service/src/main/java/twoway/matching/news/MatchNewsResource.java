package twoway.matching.news;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.news.NewsStreams;

/**
 * What becomes of the matches of the caller's enterprise, as it happens: {@code match-found} and {@code match-changed}
 * with the match's id, which is then read as any other. An event's id, sent back as {@code Last-Event-ID}, goes on after it;
 * {@code read-again} says that too much has happened since to be told one by one.
 */
@Path("/matching/v1/matches/events")
@RunOnVirtualThread
@Transactional
class MatchNewsResource {

    private final Caller caller;
    private final NewsStreams streams;

    MatchNewsResource(Caller caller, NewsStreams streams) {
        this.caller = caller;
        this.streams = streams;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "The events, until the caller goes away",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void listen(@HeaderParam("Last-Event-ID") String last, @Context SseEventSink sink, @Context Sse sse) {
        streams.open(caller.actor(), last, sink, sse);
    }
}
