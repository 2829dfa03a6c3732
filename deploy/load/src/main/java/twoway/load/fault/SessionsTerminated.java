package twoway.load.fault;

import java.time.Duration;
import twoway.load.stand.Stand;

/** R9. */
final class SessionsTerminated implements Case {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int AT_LEAST = 20;
    private static final String TERMINATE = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where usename = '%s_app' and datname = '%s' order by %s limit 1""";
    /** The relay's own session is one of them. */
    private static final String ANY = "pid offset %d";
    /** One that has written and not yet committed, if there is one at this moment. */
    private static final String WRITING = "backend_xid is null, pid";

    @Override
    public String id() {
        return "R9";
    }

    @Override
    public String says() {
        return "terminate a database session of a service every 200 ms: any, or one in the middle of a write";
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        while (trial.load().begun() < trial.operations() || trial.injections() < AT_LEAST) {
            String service = Stand.SERVICES.get(trial.random().nextInt(Stand.SERVICES.size()));
            String which = trial.random().nextBoolean()
                    ? WRITING
                    : ANY.formatted(trial.random().nextInt(6));
            boolean terminated = trial.stand()
                    .query(service, TERMINATE.formatted(service, service, which), row -> row.getBoolean(1))
                    .contains(true);
            if (terminated) {
                trial.injected("pg_terminate_backend", service);
            }
            Thread.sleep(BETWEEN);
        }
    }
}
