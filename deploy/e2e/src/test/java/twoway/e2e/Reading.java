package twoway.e2e;

import static twoway.demo.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for reading answers in assertions. */
final class Reading {
    private Reading() {}

    static Stream<JsonNode> undertakingsOf(JsonNode resource) {
        return resource.path("undertakings").valueStream();
    }

    static JsonNode undertakingsOf(JsonNode resource, String kind) {
        return undertakingsOf(resource)
                .filter(each -> text(each, "kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> all(JsonNode array, String field) {
        return all(array.valueStream(), field);
    }

    static Set<String> all(Stream<JsonNode> entries, String field) {
        return entries.map(entry -> text(entry, field)).collect(Collectors.toSet());
    }

    static Set<String> strings(Iterator<String> names) {
        Set<String> found = new TreeSet<>();
        names.forEachRemaining(found::add);
        return found;
    }
}
