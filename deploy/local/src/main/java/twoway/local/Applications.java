package twoway.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the built services and the edge are to be run: the one place that knows their settings. */
record Applications(PlatformBuilder plan, Path data, Secrets secrets, URI issuer, Children children) {
    static final String OPERATORS = "client:example-operator,6c6f6361-6c00-4000-8000-00000000006f";

    List<Application> replicas(String service) {
        return IntStream.rangeClosed(1, plan.laidOut())
                .mapToObj(replica -> replica(service, replica))
                .toList();
    }

    Application edge() {
        List<String> arguments = new ArrayList<>();
        Block.SERVICES.forEach(
                service -> arguments.add("-Dtwoway.edge.routes.\"/" + service + "\"=" + addresses(service)));
        arguments.addAll(plan.jvmArguments("edge"));
        return new Application(
                new Application.Program(
                        "edge",
                        Checkout.here().edgeJar(),
                        plan.block().edge(),
                        environmentOfEdge(),
                        arguments,
                        plan.archives()),
                children);
    }

    /** Browsers keep one set of cookies for all ports of a machine, so each block has a name of its own. */
    private Map<String, String> environmentOfEdge() {
        return Map.of(
                "TWOWAY_ISSUER",
                issuer.toString(),
                "TWOWAY_PORTAL_CLIENT_SECRET",
                secrets.of("twoway-portal"),
                "TWOWAY_PORTAL_SESSION_SECRET",
                secrets.of("edge-session") + secrets.of("edge-session-more"),
                "TWOWAY_PORTAL_COOKIE",
                Integer.toString(plan.block().edge()));
    }

    private Application replica(String service, int replica) {
        String name = replica == 1 ? service + "-service" : service + "-service-" + replica;
        return new Application(
                new Application.Program(
                        name,
                        Checkout.here().serviceJar(service),
                        plan.block().service(service, replica),
                        environment(service),
                        plan.jvmArguments(service),
                        plan.archives() && replica == 1),
                children);
    }

    private Map<String, String> environment(String service) {
        Map<String, String> all = new HashMap<>(ownEnvironment(service));
        all.putAll(plan.environment());
        return all;
    }

    private Map<String, String> ownEnvironment(String service) {
        return Map.ofEntries(
                Map.entry(
                        "TWOWAY_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + plan.block().postgres(service) + "/" + service),
                Map.entry("TWOWAY_DATABASE_OWNER_PASSWORD", secrets.of(service + "-owner")),
                Map.entry("TWOWAY_DATABASE_APP_PASSWORD", secrets.of(service + "-app")),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + plan.block().kafka()),
                Map.entry("TWOWAY_ISSUER", issuer.toString()),
                Map.entry("TWOWAY_OPERATORS", OPERATORS),
                Map.entry("TWOWAY_PORTAL", "http://127.0.0.1:" + plan.block().edge()),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(plan.block().mail())),
                Map.entry("TWOWAY_FILES", data.resolve("files").resolve(service).toString()));
    }

    private String addresses(String service) {
        return IntStream.rangeClosed(1, plan.replicas())
                .mapToObj(replica -> "http://127.0.0.1:" + plan.block().service(service, replica))
                .collect(Collectors.joining(","));
    }
}
