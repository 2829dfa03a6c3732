package twoway.load.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;
import twoway.load.stand.Stand;
import twoway.local.Application;

/** R20. */
final class RollingRestart implements Case {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "R20";
    }

    @Override
    public String says() {
        return "two instances of each service: ask one after the other to end (SIGTERM) and start it again; no request may fail";
    }

    @Override
    public int replicas() {
        return 2;
    }

    @Override
    public void inject(Trial trial) {
        trial.load().awaitOperations(trial.operations() / 10);
        int failedBefore = trial.stand().balancer().failed();
        int againBefore = trial.stand().balancer().triedAgain();
        for (int replica = 1; replica <= replicas(); replica++) {
            for (String service : Stand.SERVICES) {
                restart(trial, trial.stand().service(service, replica));
            }
        }
        trial.figure("requestsFailed", trial.stand().balancer().failed() - failedBefore);
        trial.figure("requestsTriedAgain", trial.stand().balancer().triedAgain() - againBefore);
    }

    private static void restart(Trial trial, Application application) {
        long asked = System.nanoTime();
        trial.injected("SIGTERM", application.name());
        application.stop();
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        trial.slowest("slowestStopMillis", took.toMillis());
        application.start();
        application.awaitReady();
        trial.healed(application.name());
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        List<Complaint> complaints = new ArrayList<>();
        for (Line line : evidence.history()) {
            if (line.kind() == Kind.UNKNOWN) {
                complaints.add(new Complaint("R20", "a request failed: " + line));
            }
        }
        if (trial.figures().get("requestsFailed").intValue() > 0) {
            complaints.add(new Complaint("R20", "requests failed: " + trial.figures()));
        }
        if (trial.figures().get("slowestStopMillis").longValue() > LONGEST_STOP.toMillis()) {
            complaints.add(new Complaint("R20", "an instance took too long to end: " + trial.figures()));
        }
        return complaints;
    }
}
