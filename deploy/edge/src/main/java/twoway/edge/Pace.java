package twoway.edge;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * How fast somebody without an account may read what is open to everybody: so many requests a minute from one address, all of
 * them at once if he likes, and the next as they come back. Each edge counts for itself; an address behind another proxy is
 * that proxy's.
 */
@ApplicationScoped
class Pace {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    /** So many addresses are kept; then those that have been quiet for a minute are forgotten. */
    private static final int MOST_ADDRESSES = 20_000;

    private final EdgeSettings settings;
    private final LongSupplier nanoTime;
    /** When an address would have its whole allowance back. */
    private final Map<String, Long> fullAgain = new ConcurrentHashMap<>();

    @Inject
    Pace(EdgeSettings settings) {
        this(settings, System::nanoTime);
    }

    Pace(EdgeSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /**
     * Whether what somebody without an account reads is open.
     *
     * @param normalizedPath as a service reads it: what needs no escape stands without; what is said after a semicolon, which
     *     a service passes over, may be left in
     */
    boolean concerns(HttpMethod method, String normalizedPath) {
        String path = MATRIX.matcher(normalizedPath).replaceAll("");
        return READING.contains(method)
                && settings.openPaths().stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    /** Takes one request of this address; how many seconds it has to wait if it has none left, else 0. */
    long secondsToWait(String address) {
        long now = nanoTime.getAsLong();
        long each = MINUTE / settings.strangersPerMinute();
        long[] wait = {0};
        fullAgain.compute(network(address), (network, full) -> {
            long next = (full == null || full - now < 0 ? now : full) + each;
            if (next - now <= MINUTE) {
                return next;
            }
            wait[0] = Math.ceilDiv(next - now - MINUTE, TimeUnit.SECONDS.toNanos(1));
            return full;
        });
        if (fullAgain.size() > MOST_ADDRESSES) {
            fullAgain.values().removeIf(full -> full - now < 0);
        }
        return wait[0];
    }

    /** Of IPv6 the half that a provider gives to one customer. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split(":");
        return String.join(":", Arrays.copyOf(parts, Math.min(4, parts.length)));
    }
}
