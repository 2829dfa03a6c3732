package twoway.e2e.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.e2e.RunningPlatform;

/**
 * The conventions, for every operation that the three services describe: who is let in, that what is foreign looks missing,
 * that bad input is answered and changes nothing, and that no firm's secret is found where it must not be. An operation is
 * covered from the day its document shows it; one that cannot be covered fails here with the sentence what to add.
 */
class EveryOperationIT {
    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    private static final List<String> SERVICES = List.of("enterprise", "matching", "channel");

    private final Violations violations = new Violations();
    private final Canaries canaries = new Canaries();
    private final Things things = new Things();

    @Test
    void everyOperationKeepsTheConventions() {
        List<Operation> operations = SERVICES.stream()
                .flatMap(service -> Contract.operations(service, document(service), violations).stream())
                .toList();
        Scrutiny scrutiny = new Scrutiny(canaries, violations);
        Wire wire = new Wire(PLATFORM.address().edge(), scrutiny);
        Hands hands = new Hands(wire, operations, new Words(things, canaries, new Violations()));
        World world = new World(PLATFORM.address(), canaries, things, hands);
        long began = System.nanoTime();
        world.make(PLATFORM.topics());
        said(
                "%.1f s: the world is made, %d things, %d requests",
                began, things.all().size(), wire.sent());
        Bench bench = new Bench(
                wire,
                operations,
                world.unknown(),
                world.callers(),
                things,
                new Words(things, canaries, violations),
                new KnownAudiences(),
                violations);
        Stored stored = new Stored(PLATFORM);
        int before = wire.sent();

        new Probing(bench, stored::settled).run();
        int probes = wire.sent() - before;
        said(
                "%.1f s: %d probes, %d kinds of problem met",
                began, probes, scrutiny.codes().size());
        stored.settled();
        Traces traces = new Traces(canaries, violations);
        stored.topics().forEach(topic -> traces.topic(topic, PLATFORM.topics().read(topic)));
        traces.logs(PLATFORM.logs());
        SERVICES.forEach(service -> traces.text(service + "'s metrics", get(service, "/q/metrics")));

        canaries.neverSeenAtHome()
                .forEach(field -> violations.add(
                        Wrong.NOT_COVERED, field, "it is planted and shown to nobody: who may read it, and where?"));
        report(bench, traces, probes, began);
        assertEquals(0, violations.count(), violations::toString);
    }

    private void report(Bench bench, Traces traces, int probes, long began) {
        System.out.print(violations);
        said(
                "%.1f s: %d operations, %d callers (%d roles, %d firms, %d who must stay out), %d canaries (%d seen at home),"
                        + " %d events, %d lines of logs",
                began,
                bench.operations().size(),
                bench.callers().size(),
                Access.ROLES.size(),
                bench.tenants().size(),
                bench.unknown().size(),
                canaries.count(),
                canaries.seenAtHome(),
                traces.events(),
                traces.lines());
        System.out.printf(
                "%d operations, %d probes, %d requests, %d violations%n",
                bench.operations().size(), probes, bench.wire().sent(), violations.count());
    }

    private static void said(String line, long since, Object... figures) {
        Object[] all = Stream.concat(Stream.of((System.nanoTime() - since) / 1e9), Stream.of(figures))
                .toArray();
        System.out.printf(line + "%n", all);
    }

    private static String document(String service) {
        return get(service, "/q/openapi?format=json");
    }

    private static String get(String service, String path) {
        URI uri = PLATFORM.uri(service).resolve(path);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(uri + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
