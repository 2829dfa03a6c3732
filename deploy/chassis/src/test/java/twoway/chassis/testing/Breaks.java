package twoway.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a client written for one OpenAPI 3.1 document would meet as broken in another: something it calls, sends or reads
 * is gone, or something it never knew of is asked. What is only more (a path, an optional field of a request, a field or
 * an enum's value in an answer) breaks nobody: requests are strict, answers may grow.
 */
final class Breaks {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();

    private Breaks(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each break with its place; empty if there is none. */
    static List<String> between(JsonNode before, JsonNode after) {
        var breaks = new Breaks(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var place = operation.getKey() + " " + path.getKey();
                    var now = after.path("paths").path(path.getKey()).path(operation.getKey());
                    if (now.isMissingNode()) breaks.found.add(place + ": is gone");
                    else breaks.operation(place, operation.getValue(), now);
                }));
        return breaks.found;
    }

    private void operation(String place, JsonNode old, JsonNode now) {
        if (!old.path("operationId").equals(now.path("operationId"))) found.add(place + ": has another operationId");
        roles(place, old, now);
        parameters(place, old, now);
        body(place + " body", old.path("requestBody"), now.path("requestBody"));
        old.path("responses").properties().forEach(answer -> {
            var status = answer.getKey();
            var here = now.path("responses").path(status);
            if (here.isMissingNode() && status.startsWith("2")) found.add(place + ": no longer answers " + status);
            if (!here.isMissingNode())
                answer(place + " " + status, resolved(before, answer.getValue()), resolved(after, here));
        });
    }

    /** Whoever may call must stay able to; an empty list means everybody with a token. */
    private void roles(String place, JsonNode old, JsonNode now) {
        var may = texts(old.path("security"));
        var still = texts(now.path("security"));
        if (old.has("security") && !still.isEmpty() && (may.isEmpty() || !still.containsAll(may))) {
            found.add(place + ": fewer roles may call it");
        }
        if (!old.has("security") && now.has("security")) found.add(place + ": needs a token now");
    }

    private void parameters(String place, JsonNode old, JsonNode now) {
        each(now.path("parameters")).forEach(parameter -> {
            var known = parameter(old, parameter);
            if (parameter.path("required").asBoolean()
                    && !known.path("required").asBoolean()) {
                found.add(place + ": asks for " + parameter.path("in").asText() + " parameter "
                        + parameter.path("name").asText());
            }
        });
        each(old.path("parameters")).forEach(parameter -> {
            var name = place + " " + parameter.path("name").asText();
            var here = parameter(now, parameter);
            if (here.isMissingNode()) {
                if (!parameter.path("in").asText().equals("header")) found.add(name + ": is gone");
            } else {
                new SchemaBreaks(before, after, true, found)
                        .compare(name, parameter.path("schema"), here.path("schema"));
            }
        });
    }

    private static JsonNode parameter(JsonNode operation, JsonNode like) {
        return each(operation.path("parameters"))
                .filter(each -> each.path("name").equals(like.path("name"))
                        && each.path("in").equals(like.path("in")))
                .findFirst()
                .orElse(operation.path("no such parameter"));
    }

    private void body(String place, JsonNode old, JsonNode now) {
        if (now.path("required").asBoolean() && !old.path("required").asBoolean()) found.add(place + ": is required");
        old.path("content").properties().forEach(type -> {
            var here = now.path("content").path(type.getKey());
            if (here.isMissingNode()) found.add(place + ": no longer takes " + type.getKey());
            else {
                new SchemaBreaks(before, after, true, found)
                        .compare(place, type.getValue().path("schema"), here.path("schema"));
            }
        });
    }

    private void answer(String place, JsonNode old, JsonNode now) {
        old.path("headers").properties().forEach(header -> {
            if (!now.path("headers").has(header.getKey()))
                found.add(place + ": no longer has header " + header.getKey());
        });
        old.path("content").properties().forEach(type -> {
            var here = now.path("content").path(type.getKey());
            if (here.isMissingNode()) found.add(place + ": no longer comes as " + type.getKey());
            else {
                new SchemaBreaks(before, after, false, found)
                        .compare(place, type.getValue().path("schema"), here.path("schema"));
            }
        });
    }

    /** What a {@code $ref} refers to, or the node itself. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** All texts in a tree's leaves. */
    static Set<String> texts(JsonNode node) {
        var texts = new HashSet<String>();
        if (node.isValueNode()) texts.add(node.asText());
        node.forEach(each -> texts.addAll(texts(each)));
        return texts;
    }
}
