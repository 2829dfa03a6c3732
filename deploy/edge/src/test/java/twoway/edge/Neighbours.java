package twoway.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Little services behind the door. /enterprise has two replicas, /matching one living and one dead, /channel only a dead
 * one, /breaking one that hangs up in the middle.
 */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private final List<HttpServer> servers = new ArrayList<>();
    private ServerSocket hangingUp;

    @Override
    public Map<String, String> start() {
        try {
            String dead = "http://127.0.0.1:" + deadPort();
            hangingUp = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
            Thread.ofVirtual().start(this::hangUp);
            return Map.of(
                    "twoway.edge.routes.\"/enterprise\"", service("one") + "," + service("two"),
                    "twoway.edge.routes.\"/matching\"", dead + "," + service("three"),
                    "twoway.edge.routes.\"/channel\"", dead,
                    "twoway.edge.routes.\"/breaking\"", "http://127.0.0.1:" + hangingUp.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        servers.forEach(server -> server.stop(0));
        try {
            hangingUp.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String service(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        servers.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** /…/digest and /…/noise take and give a big body, /…/drip answers a line at a time, the rest tells what arrived. */
    private static void answer(String name, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Server", "secret-server/1.0");
        exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
        if (path.endsWith("/digest")) {
            say(exchange, Noise.digest(exchange.getRequestBody()));
        } else if (path.endsWith("/noise")) {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                Noise.big().transferTo(out);
            }
        } else if (path.endsWith("/drip")) {
            drip(exchange);
        } else {
            tell(name, exchange);
        }
    }

    private static void tell(String name, HttpExchange exchange) throws IOException {
        StringBuilder told = new StringBuilder("name: " + name + "\nuri: " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((header, values) -> told.append(header.toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(String.join(",", values))
                        .append('\n'));
        say(exchange, told.toString());
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The second line comes only when the reader says, on another request, that it has seen the first. */
    private static void drip(HttpExchange exchange) throws IOException {
        if ("POST".equals(exchange.getRequestMethod())) {
            Drip.seen.countDown();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("first\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Drip.awaitSeen();
            out.write("second\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void hangUp() {
        while (!hangingUp.isClosed()) {
            try (var socket = hangingUp.accept()) {
                socket.getInputStream().read(new byte[100]);
            } catch (IOException broken) {
                // The next caller is hung up on as well.
            }
        }
    }

    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
