package twoway.e2e.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * A board that everybody known may read, over real HTTP; what firm {@code a} keeps to itself stands only in answers to
 * {@code a}, except where a place has a leak on purpose.
 */
final class TinyBoard implements AutoCloseable {
    static final String NOTICE = "01888888-8888-7888-8888-999999999999";

    /** Where a place tells what it should not; {@link #NONE} is the rule. */
    enum Leak {
        NONE,
        /** In the thing itself, which is there for all. */
        IN_WHAT_IS_OPEN,
        /** Only in the list of what is hidden. */
        UNDER_A_FILTER,
        /** In what looks as if nobody could read it. */
        IN_A_CURSOR,
        /** What was said there by one is read by all. */
        ONCE_IT_IS_SAID
    }

    private final HttpServer server;
    private final String secret;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    TinyBoard(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static String collection(Leak leak) {
        return leak.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String list(Leak leak) {
        return "/board/v1/" + collection(leak);
    }

    /** Each place is a list with a filter and pages, the things in it, and a way to say something. */
    static String document() {
        ObjectNode paths = Contract.JSON.createObjectNode();
        for (Leak leak : Leak.values()) {
            ObjectNode list = paths.putObject(list(leak));
            ObjectNode get = open(list.putObject("get"));
            parameter(get, "limit", "query").put("type", "integer");
            parameter(get, "state", "query")
                    .put("type", "string")
                    .putArray("enum")
                    .add("SHOWN")
                    .add("HIDDEN");
            open(list.putObject("post"))
                    .putObject("requestBody")
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .putObject("properties")
                    .putObject("text")
                    .put("type", "string");
            ObjectNode one = paths.putObject(list(leak) + "/{id}");
            parameter(open(one.putObject("get")), "id", "path").put("type", "string");
        }
        return Contract.JSON.createObjectNode().set("paths", paths).toString();
    }

    private static ObjectNode open(ObjectNode operation) {
        operation.putArray("security").addObject().putArray("door");
        return operation;
    }

    private static ObjectNode parameter(ObjectNode operation, String name, String in) {
        return operation
                .withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .putObject("schema");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        Leak leak = List.of(Leak.values()).stream()
                .filter(each -> path.matches(list(each) + "(/" + NOTICE + ")?"))
                .findFirst()
                .orElse(null);
        boolean known = token.matches("Bearer [ac]\\.[A-Z]+");
        int status = known ? leak == null ? 404 : 200 : 401;
        byte[] text = (status == 200 ? told(exchange, leak, token.startsWith("Bearer a."), query, body) : "{}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length == 0 ? -1 : text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private String told(HttpExchange exchange, Leak leak, boolean own, String query, String body) {
        if (exchange.getRequestMethod().equals("POST")) {
            boolean asDescribed = body.matches("\\{\"text\":\"kanarie\\w+\"}")
                    && query.equals("null")
                    && "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (asDescribed) {
                said.add(body);
            }
            return "{}";
        }
        boolean list = !exchange.getRequestURI().getPath().endsWith(NOTICE);
        if (leak == Leak.IN_A_CURSOR && query.equals("limit=1")) {
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseHeaders()
                    .set("Link", "<" + list(leak) + "?limit=1&after=" + cursor + ">; rel=\"next\"");
        }
        boolean leaks = switch (leak) {
            case NONE, IN_A_CURSOR, ONCE_IT_IS_SAID -> false;
            case IN_WHAT_IS_OPEN -> !list;
            case UNDER_A_FILTER -> query.contains("state=HIDDEN");
        };
        return "{\"notice\":\"%s\",\"said\":%s}"
                .formatted(own || leaks ? secret : "", leak == Leak.ONCE_IT_IS_SAID && list ? said : "[]");
    }
}
