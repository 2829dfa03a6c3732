package twoway.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on loopback. */
public final class Ports {
    private static final Set<ServerSocket> HELD = ConcurrentHashMap.newKeySet();

    /** Nobody is given a port twice. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that was free a moment ago: above the {@link FreeBlock blocks} and below those that systems give to whoever connects somewhere. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(1_000, 32_000, 32_768)
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow(() -> new CannotRun("no free port on 127.0.0.1"));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Keeps the port for this process, until it ends; false if somebody has it. */
    static boolean hold(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            HELD.add(socket);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Refuses in one line when somebody listens there already. */
    static void mustBeFree(int port, String wantedBy) {
        if (!isFree(port)) {
            throw new CannotRun("port " + port + " (" + wantedBy + ") is taken" + PortHolder.of(port)
                    + "; stop that or choose another block with --port-base");
        }
    }
}
