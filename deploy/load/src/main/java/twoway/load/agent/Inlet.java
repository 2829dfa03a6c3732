package twoway.load.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import twoway.load.inside.Halt;
import twoway.load.stand.Stand;
import twoway.local.Folders;

/** The way into the processes of one service: arms a fault in all of them and tells which one has come to it. */
public final class Inlet {
    /** Everything held back or shuffled by the relay, see {@code faults.btm}. */
    public static final String DISORDER = "disorder";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Stand stand;
    private final String service;

    public Inlet(Stand stand, String service) {
        this.stand = stand;
        this.service = service;
    }

    /** What the service's processes are started with to carry these scripts beside the faults. */
    public List<String> arguments(List<String> scripts) {
        return List.of(new Agent(folder()).argument(scripts));
    }

    /** Every process of the service that lives has the agent and will do this. */
    public void arm(String fault) {
        Agent agent = new Agent(folder());
        replicas()
                .forEach(replica -> agent.attach(stand.service(service, replica).pid()));
        Folders.make(armed(fault));
    }

    /** The same for a fault that draws what it does. */
    public void arm(String fault, long seed) {
        try {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(fault + ".seed"), Long.toString(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        arm(fault);
    }

    public void disarm(String fault) {
        Folders.remove(armed(fault));
    }

    /** Waits until one process stands still at the armed place; answers which replica it is. */
    public int awaitHalt(String place) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (int replica : replicas().toList()) {
                Path reached = Halt.reached(
                        folder(), place, stand.service(service, replica).pid());
                if (Files.isDirectory(reached)) {
                    Folders.remove(reached);
                    return replica;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        disarm(place);
        throw new IllegalStateException(service + " never came to " + place);
    }

    private Stream<Integer> replicas() {
        return IntStream.rangeClosed(1, stand.replicas())
                .filter(replica -> stand.service(service, replica).alive())
                .boxed();
    }

    private Path folder() {
        return stand.logs().resolveSibling("inside").resolve(service);
    }

    private Path armed(String fault) {
        return folder().resolve(fault + ".armed");
    }
}
