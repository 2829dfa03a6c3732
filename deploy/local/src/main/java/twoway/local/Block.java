package twoway.local;

import java.util.List;

/** The block of loopback ports that belongs to one platform, laid out from its base. */
public record Block(int base) {
    private static final int LARGEST_REPLICA_COUNT = 9;
    static final List<String> SERVICES = List.of("enterprise", "matching", "channel");

    public Block {
        if (base < 1024 || base > 65_000) {
            throw new IllegalArgumentException("a port base lies between 1024 and 65000, not at " + base);
        }
    }

    int edge() {
        return base;
    }

    /** Replica 1 stands at base + 1 … 3, replica r at base + 10 r + 1 … 3. */
    int service(String service, int replica) {
        int first = base + 1 + index(service);
        return replica == 1 ? first : first + 10 * replica;
    }

    int keycloak() {
        return base + 4;
    }

    int keycloakManagement() {
        return base + 10;
    }

    int mail() {
        return base + 11;
    }

    int postgres(String service) {
        return base + 5 + index(service);
    }

    int kafka() {
        return base + 8;
    }

    int kafkaController() {
        return base + 9;
    }

    static int checkedReplicas(int replicas) {
        if (replicas < 1 || replicas > LARGEST_REPLICA_COUNT) {
            throw new IllegalArgumentException("replicas lie between 1 and " + LARGEST_REPLICA_COUNT);
        }
        return replicas;
    }

    private static int index(String service) {
        int index = SERVICES.indexOf(service);
        if (index < 0) {
            throw new IllegalArgumentException("not a service: " + service + "; there are " + SERVICES);
        }
        return index;
    }
}
