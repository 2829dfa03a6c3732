package twoway.chassis.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What an operation answers when it succeeds, with the headers that tell a version, a place or a next page. */
final class SuccessAnswers {

    private static final String SCHEMAS = "#/components/schemas/";

    private final OpenAPI document;
    private final PublicFace.Place place;
    private final Operation operation;

    SuccessAnswers(OpenAPI document, PublicFace.Place place, Operation operation) {
        this.document = document;
        this.place = place;
        this.operation = operation;
    }

    void complete() {
        if (place.creates()) {
            created();
            return;
        }
        var done = operation.getResponses().getAPIResponse("200");
        if (done == null) return;
        describe(done.description("Done, or what was asked for"));
        var shown = resolved(schema(done));
        if (property(shown, "items") != null && property(shown, "next") != null) {
            done.addHeader("Link", Headers.text("<…>; rel=\"next\" unless this is the last page (RFC 8288)"));
        }
    }

    /** Creating answers what the collection holds: 201, or 200 with the one that was already there. */
    private void created() {
        var held = heldBy(place.item());
        for (var status : new String[] {"201", "200"}) {
            var answer = OASFactory.createAPIResponse()
                    .description(status.equals("201") ? "Created" : "It was already there; nothing was added");
            if (held != null) {
                answer.content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(held)));
            }
            describe(answer);
            answer.addHeader("Location", Headers.text("Where it is"));
            operation.getResponses().addAPIResponse(status, answer);
        }
    }

    private void describe(APIResponse answer) {
        if (property(resolved(schema(answer)), "version") != null) {
            answer.addHeader("ETag", Headers.text("The version, quoted: what the next command names in If-Match"));
        }
        if (place.writes()) {
            answer.addHeader(
                    "Idempotency-Replayed", Headers.text("true if this is the first answer to the same key again"));
        }
    }

    /** What {@code state} of the listed things can be, or {@code null}. */
    Schema listedState() {
        return property(resolved(heldBy(place.item())), "state");
    }

    private Schema heldBy(PathItem item) {
        if (item.getGET() == null) return null;
        var items = property(resolved(schema(item.getGET().getResponses().getAPIResponse("200"))), "items");
        return items == null ? null : items.getItems();
    }

    private static Schema schema(APIResponse answer) {
        if (answer == null || answer.getContent() == null) return null;
        var json = answer.getContent().getMediaType("application/json");
        return json == null ? null : json.getSchema();
    }

    private Schema resolved(Schema schema) {
        return schema == null || schema.getRef() == null
                ? schema
                : document.getComponents().getSchemas().get(schema.getRef().substring(SCHEMAS.length()));
    }

    private static Schema property(Schema schema, String name) {
        return schema == null || schema.getProperties() == null
                ? null
                : schema.getProperties().get(name);
    }
}
