package twoway.edge;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One service behind the door: its path and its replicas, taken in turn. */
final class Route {
    private final String prefix;
    private final List<URI> replicas;
    private final AtomicInteger turn = new AtomicInteger();

    Route(String prefix, List<URI> replicas) {
        if (!prefix.matches("/[a-z][a-z0-9-]*") || replicas.isEmpty()) {
            throw new IllegalArgumentException(
                    "a route is one path segment and at least one address, not \"" + prefix + "\" = " + replicas);
        }
        this.prefix = prefix;
        this.replicas = List.copyOf(replicas);
    }

    String name() {
        return prefix.substring(1);
    }

    boolean leads(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** Every replica once, beginning with the one whose turn it is. */
    List<URI> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
        return IntStream.range(0, replicas.size())
                .mapToObj(step -> replicas.get((first + step) % replicas.size()))
                .toList();
    }
}
