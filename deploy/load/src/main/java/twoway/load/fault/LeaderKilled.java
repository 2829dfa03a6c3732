package twoway.load.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.check.Rebuilt;
import twoway.load.stand.Stand;
import twoway.local.Application;

/** R28. */
final class LeaderKilled implements Case {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** The session that holds the relay's lock is called after the port of its process. */
    private static final String LEADER = """
            select substr(application_name, 7)::int from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and application_name like 'relay %'
                and (classid::bigint << 32 | objid::bigint) = x'72656C6179'::bigint""";

    @Override
    public String id() {
        return "R28";
    }

    @Override
    public String says() {
        return "two instances of each service: kill -9 the one of each that sends the events; the other must take over";
    }

    @Override
    public int replicas() {
        return 2;
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        int times = trial.size().of(4, 1);
        for (int i = 1; i <= times; i++) {
            trial.load().awaitOperations(trial.operations() / (times + 1) * i);
            Map<String, Application> dead = new TreeMap<>();
            for (String service : Stand.SERVICES) {
                dead.put(service, leader(trial.stand(), service));
            }
            long begun = System.nanoTime();
            dead.values().forEach(Application::kill9);
            dead.values().forEach(each -> trial.killed(each.name()));
            for (Map.Entry<String, Application> each : dead.entrySet()) {
                awaitOther(trial.stand(), each.getKey(), each.getValue());
            }
            trial.slowest(
                    "slowestTakeOverMillis",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            trial.load().awaitOperations(trial.load().begun() + 20);
            Stand.together(dead.values().stream()
                    .map(each -> (Runnable) () -> startAgain(trial, each))
                    .toList());
        }
    }

    private static void startAgain(Trial trial, Application application) {
        application.start();
        application.awaitReady();
        trial.healed(application.name());
    }

    private static Application leader(Stand stand, String service) throws InterruptedException {
        return awaitOther(stand, service, null);
    }

    private static Application awaitOther(Stand stand, String service, Application dead) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<Integer> ports = stand.query(service, LEADER, row -> row.getInt(1));
            for (int replica = 1; replica <= stand.replicas(); replica++) {
                Application application = stand.service(service, replica);
                if (application != dead && ports.contains(application.uri().getPort())) {
                    return application;
                }
            }
            Thread.sleep(LOOK_AGAIN);
        }
        throw new IllegalStateException("nobody leads the relay of " + service);
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        List<Complaint> complaints = new ArrayList<>();
        complaints.addAll(new Rebuilt(trial.stand()).complaints());
        return complaints;
    }
}
