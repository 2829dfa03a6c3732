package twoway.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a platform is to be: where, how many, which parts. */
public final class PlatformBuilder {
    private Block block = new Block(8080);
    private Path data;
    private int replicas = 1;
    private int reserve;
    private boolean fresh;
    private boolean archives;
    private Says says = new Says(System.out);
    private Set<Part> parts = EnumSet.allOf(Part.class);
    private final Map<String, List<String>> jvmArguments = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    PlatformBuilder() {}

    public PlatformBuilder portBase(int base) {
        block = new Block(base);
        return this;
    }

    /** Where data, logs and secrets are kept; without it {@code .twoway/<port-base>} of the checkout. */
    public PlatformBuilder data(Path folder) {
        data = folder.toAbsolutePath();
        return this;
    }

    public PlatformBuilder replicas(int count) {
        replicas = Block.checkedReplicas(count);
        return this;
    }

    /** So many more replicas are laid out; nobody starts them but who wants them. */
    public PlatformBuilder reserve(int count) {
        reserve = count;
        return this;
    }

    /** Throws kept data away before the start. */
    public PlatformBuilder fresh(boolean fresh) {
        this.fresh = fresh;
        return this;
    }

    /** Whether services leave start-up archives behind when they end, for quicker starts of this build. */
    public PlatformBuilder archives(boolean made) {
        archives = made;
        return this;
    }

    /** More arguments for the JVMs of a service (or of "edge"), for instance an agent that injects faults. */
    public PlatformBuilder jvmArguments(String service, String... arguments) {
        jvmArguments.put(service, List.of(arguments));
        return this;
    }

    /** More settings for every service, over those that the platform gives itself. */
    public PlatformBuilder environment(Map<String, String> settings) {
        environment.putAll(settings);
        return this;
    }

    /** Only these parts; services need their PostgreSQL and Kafka. */
    public PlatformBuilder only(Part first, Part... others) {
        parts = EnumSet.of(first, others);
        return this;
    }

    public PlatformBuilder says(Says says) {
        this.says = says;
        return this;
    }

    public Platform build() {
        return new Platform(this);
    }

    Block block() {
        return block;
    }

    Path data() {
        return data == null ? Checkout.here().data(block.base()) : data;
    }

    int replicas() {
        return replicas;
    }

    int laidOut() {
        return replicas + reserve;
    }

    boolean archives() {
        return archives;
    }

    boolean fresh() {
        return fresh;
    }

    Says says() {
        return says;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    List<String> jvmArguments(String service) {
        return jvmArguments.getOrDefault(service, List.of());
    }

    Map<String, String> environment() {
        return environment;
    }
}
