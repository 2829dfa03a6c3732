package twoway.e2e.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import twoway.demo.Wait;

/** Does things over the public API so that there is something to probe; bodies come from the documents, with a canary in every text. */
final class Hands {
    static final Consumer<ObjectNode> AS_IT_IS = body -> {};

    private final Wire wire;
    private final List<Operation> operations;
    private final Words words;

    Hands(Wire wire, List<Operation> operations, Words words) {
        this.wire = wire;
        this.operations = operations;
        this.words = words;
    }

    /** @param ids fill the path from left to right */
    JsonNode does(
            Caller caller, String operation, Bench.Audiences audiences, Consumer<ObjectNode> change, String... ids) {
        Operation known = operation(operation);
        Words.Author author =
                new Words.Author(caller.tenant(), (said, pointer) -> audiences.of(said, pointer, caller.tenant()));
        byte[] body = words.body(known, author);
        if (known.takesJson()) {
            ObjectNode json = (ObjectNode) words.json(known, author);
            change.accept(json);
            body = json.toString().getBytes(StandardCharsets.UTF_8);
        }
        Request request = Request.of(known, caller, filled(known, ids), body);
        if (!known.takesJson() && known.body() != null) {
            request = request.with("Twoway-File-Name", words.canary(known, author, "file name") + ".pdf");
        }
        return made(request);
    }

    private JsonNode made(Request request) {
        Answer answer = wire.send(request);
        if (answer.status() >= 300) {
            throw new IllegalStateException("the world could not be made: " + request + " → " + answer);
        }
        return answer.json();
    }

    JsonNode does(Caller caller, String operation, String... ids) {
        return does(caller, operation, new KnownAudiences(), AS_IT_IS, ids);
    }

    /**
     * Sends a file, which the query tells how to read.
     *
     * @param more rows beside the one with words in it
     */
    JsonNode brings(Caller caller, String operation, String query, String more) {
        Operation known = operation(operation);
        Bench.Audiences audiences = new KnownAudiences();
        byte[] row = words.body(
                known,
                new Words.Author(caller.tenant(), (said, pointer) -> audiences.of(said, pointer, caller.tenant())));
        byte[] file = (new String(row, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
        Request request = Request.of(known, caller, Map.of(), file);
        return made(request.at(request.place() + "?" + query));
    }

    JsonNode gets(Caller caller, String path) {
        return wire.send(look(caller, path)).json();
    }

    /** The first item of a list, as soon as there is one that fits. */
    JsonNode waitsFor(Caller caller, String path, Predicate<JsonNode> fits) {
        return Wait.until(
                path + " for " + caller,
                () -> twoway.demo.Json.items(gets(caller, path)).filter(fits).findFirst());
    }

    /** Until the service has heard that the caller belongs to its firm. */
    void waitsToBeKnown(Caller caller, String path) {
        Wait.until(
                path + " to know " + caller,
                () -> wire.send(look(caller, path)).status() == 200 ? Optional.of(true) : Optional.empty());
    }

    private Request look(Caller caller, String path) {
        Operation known = operations.stream()
                .filter(each -> each.reads() && fits(each, path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no operation GET " + path));
        return new Request(known, caller, "GET", path, Map.of(), new byte[0]);
    }

    private static boolean fits(Operation operation, String path) {
        String pattern = operation.path().replaceAll("\\{[^}]+}", "[^/?]+");
        return path.replaceAll("\\?.*", "").matches(pattern);
    }

    private Operation operation(String name) {
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no operation " + name));
    }

    private static Map<String, String> filled(Operation operation, String... ids) {
        Map<String, String> filled = new LinkedHashMap<>();
        Iterator<String> next = List.of(ids).iterator();
        operation.pathParameters().forEach(parameter -> filled.put(parameter.name(), next.next()));
        return filled;
    }
}
