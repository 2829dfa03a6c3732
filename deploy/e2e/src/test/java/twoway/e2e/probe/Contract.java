package twoway.e2e.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The OpenAPI document of one service, read into operations. What cannot be classified is a violation, never skipped. */
final class Contract {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final int DEEPEST = 40;

    private final String service;
    private final JsonNode document;
    private final Violations violations;

    private Contract(String service, JsonNode document, Violations violations) {
        this.service = service;
        this.document = document;
        this.violations = violations;
    }

    static List<Operation> operations(String service, String document, Violations violations) {
        try {
            return new Contract(service, JSON.readTree(document), violations).operations();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of " + service + " is not JSON", e);
        }
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    found.add(operation(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()));
                }
            }
        }
        return found;
    }

    private Operation operation(String method, String path, JsonNode shared, JsonNode said) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode all : List.of(shared.path("parameters"), said.path("parameters"))) {
            all.forEach(each -> parameters.add(parameter(inlined(each, 0))));
        }
        return new Operation(
                service,
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                access(method.toUpperCase(java.util.Locale.ROOT) + " " + path, said),
                parameters,
                body(inlined(said.path("requestBody"), 0)));
    }

    /** Roles stand as scopes of the requirement; without any requirement the operation would be open to the world. */
    private Access access(String name, JsonNode said) {
        JsonNode security = said.has("security") ? said.path("security") : document.path("security");
        Set<String> roles = new TreeSet<>();
        security.forEach(
                requirement -> requirement.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText()))));
        Set<String> unknown = new LinkedHashSet<>(roles);
        unknown.removeAll(Access.ROLES.keySet());
        boolean open = security.isEmpty();
        if (open && !Access.OPEN.contains(name)) {
            violations.add(
                    Wrong.NOT_COVERED,
                    name,
                    "the document does not say who may call it: annotate it with @RolesAllowed or @Authenticated, or add it to"
                            + " Access.OPEN");
        } else if (!unknown.isEmpty()) {
            violations.add(Wrong.NOT_COVERED, name, "add the roles " + unknown + " to Access.ROLES and to the callers");
        }
        return new Access(roles, open);
    }

    private static Operation.Parameter parameter(JsonNode said) {
        return new Operation.Parameter(
                said.path("name").asText(),
                said.path("in").asText(),
                said.path("required").asBoolean(),
                said.path("schema"));
    }

    /** JSON if it is taken, else plain text of rows, else the first kind. */
    private static Operation.Body body(JsonNode said) {
        JsonNode kinds = said.path("content");
        if (kinds.isEmpty()) {
            return null;
        }
        String kind = Stream.of("application/json", "text/csv")
                .filter(kinds::has)
                .findFirst()
                .orElseGet(() -> kinds.fieldNames().next());
        return new Operation.Body(
                kind, kinds.path(kind).path("schema"), said.path("required").asBoolean());
    }

    /** The same without references. */
    private JsonNode inlined(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return JSON.createObjectNode();
        }
        if (node.has("$ref")) {
            return inlined(document.at(node.path("$ref").asText().substring(1)), depth + 1);
        }
        if (node.isObject()) {
            ObjectNode copy = JSON.createObjectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), inlined(field.getValue(), depth + 1)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JSON.createArrayNode();
            node.forEach(each -> copy.add(inlined(each, depth + 1)));
            return copy;
        }
        return node;
    }
}
