package twoway.chassis.testing;

import static twoway.chassis.testing.Breaks.resolved;
import static twoway.chassis.testing.Breaks.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two JSON Schemas as seen by whoever sends (a request) or reads (an answer) what they describe. */
final class SchemaBreaks {

    private static final List<String> UPPER = List.of("maxLength", "maximum", "maxItems", "exclusiveMaximum");
    private static final List<String> LOWER = List.of("minLength", "minimum", "minItems", "exclusiveMinimum");
    private static final List<String> EXACT = List.of("pattern", "format", "multipleOf", "uniqueItems", "const");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

    private final JsonNode before;
    private final JsonNode after;
    private final boolean request;
    private final List<String> found;
    private final Set<List<JsonNode>> seen = new HashSet<>();

    SchemaBreaks(JsonNode before, JsonNode after, boolean request, List<String> found) {
        this.before = before;
        this.after = after;
        this.request = request;
        this.found = found;
    }

    void compare(String place, JsonNode oldOrReference, JsonNode nowOrReference) {
        var old = resolved(before, oldOrReference);
        var now = resolved(after, nowOrReference);
        if (!seen.add(List.of(oldOrReference, nowOrReference))) return; // a schema may contain itself
        types(place, old, now);
        values(place, old, now);
        if (request) bounds(place, old, now);
        else if (!old.path("format").equals(now.path("format"))) found.add(place + ": has another format");
        fields(place, old, now);
        if (old.has("items")) compare(place + "[]", old.path("items"), now.path("items"));
        if (old.path("additionalProperties").isObject()) {
            compare(place + ".*", old.path("additionalProperties"), now.path("additionalProperties"));
        }
        for (var choice : CHOICES) choices(place, choice, old.path(choice), now.path(choice));
    }

    /** Without a type, everything is allowed. */
    private void types(String place, JsonNode old, JsonNode now) {
        var was = texts(old.path("type"));
        var is = texts(now.path("type"));
        if (was.contains("number")) was.add("integer");
        if (is.contains("number")) is.add("integer");
        var narrower = !is.isEmpty() && (was.isEmpty() || !is.containsAll(was));
        var wider = !was.isEmpty() && (is.isEmpty() || !was.containsAll(is));
        if (request ? narrower : wider) found.add(place + ": was " + was + ", is " + is);
    }

    /** An answer may get new values; a request may not lose one, nor may an answer stop being one of them. */
    private void values(String place, JsonNode old, JsonNode now) {
        if (request && now.has("enum")) {
            var gone = texts(old.path("enum"));
            gone.removeAll(texts(now.path("enum")));
            if (!old.has("enum")) found.add(place + ": takes only some values");
            else if (!gone.isEmpty()) found.add(place + ": no longer takes " + gone);
        }
        if (!request && old.has("enum") && !now.has("enum")) found.add(place + ": may be any value");
    }

    private void bounds(String place, JsonNode old, JsonNode now) {
        for (var bound : UPPER) {
            if (now.has(bound)
                    && (!old.has(bound)
                            || now.path(bound).asDouble() < old.path(bound).asDouble())) {
                found.add(place + ": " + bound + " is narrower");
            }
        }
        for (var bound : LOWER) {
            if (now.has(bound)
                    && (!old.has(bound)
                            || now.path(bound).asDouble() > old.path(bound).asDouble())) {
                found.add(place + ": " + bound + " is narrower");
            }
        }
        for (var word : EXACT) {
            if (now.has(word) && !old.path(word).equals(now.path(word))) found.add(place + ": " + word + " is another");
        }
    }

    private void fields(String place, JsonNode old, JsonNode now) {
        var required = texts(old.path("required"));
        var requiredNow = texts(now.path("required"));
        if (request)
            requiredNow.stream()
                    .filter(name -> !required.contains(name))
                    .forEach(name -> found.add(place + "." + name + ": is required"));
        else
            required.stream()
                    .filter(name -> !requiredNow.contains(name))
                    .forEach(name -> found.add(place + "." + name + ": may be missing"));
        old.path("properties").properties().forEach(field -> {
            var name = place + "." + field.getKey();
            var here = now.path("properties").path(field.getKey());
            if (here.isMissingNode()) found.add(name + ": is gone");
            else compare(name, field.getValue(), here);
        });
    }

    /** The alternatives are compared by their places; a request may not lose one, an answer may not get one. */
    private void choices(String place, String word, JsonNode old, JsonNode now) {
        var fewer = now.size() < old.size();
        if (request
                ? fewer || old.isEmpty() && !now.isEmpty()
                : !old.isEmpty() && now.size() > old.size() || fewer && now.isEmpty()) {
            found.add(place + ": " + word + " is another");
        }
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) compare(place, old.get(i), now.get(i));
    }
}
