package twoway.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals of RFC 9457, each described once and referred to by every operation that can answer with it. */
final class ProblemAnswers {

    private static final Map<String, String> SAYS = new LinkedHashMap<>();

    static {
        SAYS.put("400", "The request cannot be read: its body, a parameter or a cursor");
        SAYS.put("401", "There is no valid Bearer token");
        SAYS.put("403", "The role does not allow it, or the caller belongs to no or to several enterprises");
        SAYS.put("404", "There is no such object, or it is not the caller's to see");
        SAYS.put("409", "The state does not allow it, or a request with the same Idempotency-Key is still at work");
        SAYS.put("412", "It has changed since the version named in If-Match; ETag tells the current one");
        SAYS.put("413", "The body is too large");
        SAYS.put("415", "The content type is not taken");
        SAYS.put("422", "Fields are at fault, each named by a JSON pointer; or the Idempotency-Key had another body");
        SAYS.put("428", "If-Match is missing");
        SAYS.put("503", "Not available right now; Retry-After tells when to try again");
    }

    ProblemAnswers(OpenAPI document) {
        var components = document.getComponents();
        components.addSchema("Problem", problem());
        SAYS.forEach((status, says) -> components.addResponse("Problem" + status, answer(status, says)));
    }

    private static APIResponse answer(String status, String says) {
        var answer = OASFactory.createAPIResponse()
                .description(says)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        if (status.equals("412")) answer.addHeader("ETag", Headers.text("The current version"));
        if (status.equals("503")) answer.addHeader("Retry-After", Headers.text("Seconds"));
        return answer;
    }

    private static Schema problem() {
        var place = object().addProperty("pointer", text("JSON pointer (RFC 6901) into the body"))
                .addProperty("parameter", text("The parameter at fault"))
                .addProperty("code", text("Stable"))
                .addProperty("detail", text("What to change"));
        return object().description("RFC 9457; kinds may add members of their own")
                .addProperty("type", text("/problems/{code}"))
                .addProperty("title", text("The kind in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What to change, in the reader's language (Accept-Language: en, zh)"))
                .addProperty("code", text("Stable; what programs compare"))
                .addProperty("traceId", text("What operators find the request by"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(place))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("code")
                .addRequired("traceId");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String says) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(says);
    }

    void add(PublicFace.Place place, Operation operation) {
        var answers = operation.getResponses();
        SAYS.keySet().forEach(answers::removeAPIResponse);
        var hasBody = operation.getRequestBody() != null;
        var hasParameter = place.path().contains("{");
        can(operation, "400", hasBody || hasParameter || !place.writes());
        can(operation, "401", operation.getSecurity() != null);
        can(operation, "403", operation.getSecurity() != null);
        can(operation, "404", hasParameter);
        can(operation, "409", place.writes());
        can(operation, "412", asksWhatWasSeen(operation));
        can(operation, "413", hasBody);
        can(operation, "415", hasBody);
        can(operation, "422", place.writes());
        can(operation, "428", asksWhatWasSeen(operation));
        can(operation, "503", true);
    }

    private static boolean asksWhatWasSeen(Operation operation) {
        return operation.getParameters().stream().anyMatch(each -> "If-Match".equals(each.getName()));
    }

    private static void can(Operation operation, String status, boolean applies) {
        if (!applies) return;
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
    }
}
