package twoway.e2e.probe;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service of a few notes that keeps every convention, over real HTTP, except where a path has a flaw on purpose. Tokens are
 * {@code tenant.ROLE}; the notes of {@code a} are the only ones.
 */
final class TinyService implements AutoCloseable {
    static final String NOTE = "01888888-8888-7888-8888-888888888888";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        STRICT.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(64 * 1024)
                        .maxDocumentLength(1024 * 1024)
                        .build());
    }

    /** Where a path departs from the conventions; {@link #NONE} is the rule. */
    enum Flaw {
        NONE,
        NO_ROLES,
        OPEN_TO_ALL,
        ANY_ROLE,
        CLOSED,
        TELLS_FOREIGN,
        TELLS_SECRET,
        TAKES_ANYTHING,
        SHOWS_CLASS,
        PLAIN_TEXT,
        ONE_LANGUAGE,
        BREAKS,
        IGNORES_VERSION,
        NEVER_DONE,
        NEVER_ASKS_FOR_THE_VERSION,
        IGNORES_PARAMETERS,
        NO_SUCH_THINGS
    }

    private final HttpServer server;
    private final String secret;
    private final AtomicInteger writes = new AtomicInteger();

    TinyService(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int writes() {
        return writes.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static String path(Flaw flaw) {
        return "/tiny/v1/" + collection(flaw) + "/{id}/write-"
                + flaw.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String collection(Flaw flaw) {
        return flaw == Flaw.NO_SUCH_THINGS ? "wonders" : "notes";
    }

    /** Every path takes a note and writes into it, for EDITORs. */
    static String document() {
        ObjectNode paths = Contract.JSON.createObjectNode();
        for (Flaw flaw : Flaw.values()) {
            ObjectNode post = paths.putObject(path(flaw)).putObject("post");
            if (flaw != Flaw.NO_ROLES) {
                post.putArray("security").addObject().putArray("door").add("EDITOR");
            }
            parameter(post, "id", "path")
                    .putObject("schema")
                    .put("type", "string")
                    .put("format", "uuid");
            parameter(post, "If-Match", "header");
            ObjectNode schema = post.putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema");
            schema.put("type", "object").putArray("required").add("text");
            schema.putObject("properties")
                    .putObject("text")
                    .put("type", "string")
                    .put("maxLength", 100);
        }
        return Contract.JSON.createObjectNode().set("paths", paths).toString();
    }

    private static ObjectNode parameter(ObjectNode operation, String name, String in) {
        return operation
                .withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", true);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Flaw flaw = Flaw.NONE;
        for (Flaw each : Flaw.values()) {
            String word = path(each).replaceAll(".*}", "");
            flaw = exchange.getRequestURI().getPath().endsWith(word) ? each : flaw;
        }
        Reply reply = reply(exchange, flaw, body);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] text = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private record Reply(int status, Map<String, String> headers, String body) {}

    private Reply reply(HttpExchange exchange, Flaw flaw, byte[] body) {
        String[] parts = exchange.getRequestURI().getPath().split("/");
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        boolean known = token.matches("[a-z]+\\.[A-Z]+");
        String tenant = known ? token.split("\\.")[0] : "";
        Reply refused = parts.length != 6 ? problem(exchange, flaw, 404, "not-found", null) : null;
        if (refused == null && !exchange.getRequestMethod().equals("POST")) {
            refused = problem(exchange, flaw, 405, "method-not-allowed", null);
        } else if (refused == null) {
            refused = atTheDoor(exchange, flaw, known, token);
        }
        if (refused == null) {
            refused = bad(exchange, flaw, body);
        }
        if (refused == null && !(tenant.equals("a") && parts[4].equals(NOTE))) {
            refused = flaw == Flaw.TELLS_FOREIGN && parts[4].equals(NOTE)
                    ? problem(exchange, flaw, 403, "not-yours", null)
                    : problem(exchange, flaw, 404, "not-found", null);
        }
        if (refused == null) {
            refused = version(exchange, flaw);
        }
        return refused == null ? written(flaw) : told(flaw, tenant, refused);
    }

    private Reply atTheDoor(HttpExchange exchange, Flaw flaw, boolean known, String token) {
        if (!known && flaw != Flaw.OPEN_TO_ALL) {
            return problem(exchange, flaw, 401, "unauthenticated", null);
        }
        String firm = exchange.getRequestHeaders().getFirst("Twoway-Enterprise");
        if (known && firm != null && !firm.equals("firm-of-" + token.split("\\.")[0])) {
            return problem(exchange, flaw, 403, "not-a-member", null);
        }
        boolean editor = token.endsWith(".EDITOR") || token.endsWith(".OWNER");
        boolean open = flaw == Flaw.OPEN_TO_ALL || flaw == Flaw.ANY_ROLE;
        return flaw == Flaw.CLOSED || !editor && !open ? problem(exchange, flaw, 403, "not-allowed", null) : null;
    }

    private Reply bad(HttpExchange exchange, Flaw flaw, byte[] body) {
        if (exchange.getRequestURI().getRawQuery() != null && flaw != Flaw.IGNORES_PARAMETERS) {
            return problem(exchange, flaw, 400, "invalid-parameter", null);
        }
        if (flaw == Flaw.TAKES_ANYTHING) {
            return null;
        }
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return problem(exchange, flaw, 415, "unsupported-media-type", null);
        }
        try {
            JsonNode said = STRICT.readTree(body);
            for (Map.Entry<String, JsonNode> field : said.properties()) {
                if (!field.getKey().equals("text")) {
                    return problem(exchange, flaw, 400, "invalid-body", "/" + field.getKey());
                }
            }
            JsonNode text = said.path("text");
            boolean fits = text.isTextual()
                    && text.textValue().length() <= 100
                    && text.textValue().indexOf(0) < 0;
            return fits ? null : problem(exchange, flaw, 422, "invalid-field", "/text");
        } catch (IOException e) {
            return problem(exchange, flaw, 400, "invalid-body", null);
        }
    }

    private Reply version(HttpExchange exchange, Flaw flaw) {
        String based = exchange.getRequestHeaders().getFirst("If-Match");
        if (flaw == Flaw.NEVER_ASKS_FOR_THE_VERSION && !"*".equals(based)) {
            return problem(exchange, flaw, 403, "the-others-step", null);
        }
        if (flaw == Flaw.IGNORES_VERSION || "*".equals(based)) {
            return flaw == Flaw.NEVER_DONE ? problem(exchange, flaw, 409, "state-conflict", null) : null;
        }
        return based == null
                ? problem(exchange, flaw, 428, "version-required", null)
                : problem(exchange, flaw, 412, "version-stale", null);
    }

    private Reply written(Flaw flaw) {
        writes.incrementAndGet();
        return flaw == Flaw.BREAKS
                ? new Reply(500, Map.of("Content-Type", "application/problem+json"), "{}")
                : new Reply(200, Map.of("Content-Type", "application/json"), "{\"text\":\"" + secret + "\"}");
    }

    /** What a firm that is no party gets to hear beside the refusal. */
    private Reply told(Flaw flaw, String tenant, Reply refused) {
        return flaw == Flaw.TELLS_SECRET && !tenant.equals("a")
                ? new Reply(
                        refused.status(),
                        refused.headers(),
                        refused.body().replace("\"title\"", "\"of\":\"" + secret + "\",\"title\""))
                : refused;
    }

    private static Reply problem(HttpExchange exchange, Flaw flaw, int status, String code, String pointer) {
        boolean chinese = "zh".equals(exchange.getRequestHeaders().getFirst("Accept-Language"));
        ObjectNode problem = Contract.JSON
                .createObjectNode()
                .put("type", "/problems/" + code)
                .put("title", code)
                .put("status", status)
                .put("detail", chinese && flaw != Flaw.ONE_LANGUAGE ? "不行" : "no")
                .put("code", code)
                .put("traceId", "0123456789abcdef0123456789abcdef");
        if (flaw == Flaw.SHOWS_CLASS) {
            problem.put("detail", problem.path("detail").asText() + " org.example.Inner$Thing: no such column");
        }
        if (pointer != null) {
            problem.putArray("errors").addObject().put("pointer", pointer).put("code", code);
        }
        String type = flaw == Flaw.PLAIN_TEXT ? "text/plain" : "application/problem+json";
        Set<String> more = Set.of("WWW-Authenticate", "Allow", "ETag");
        Map<String, String> headers = new java.util.TreeMap<>(Map.of("Content-Type", type));
        more.forEach(name -> headers.put(name, "x"));
        return new Reply(status, headers, problem.toString());
    }

    static List<Flaw> flaws() {
        return List.of(Flaw.values());
    }
}
