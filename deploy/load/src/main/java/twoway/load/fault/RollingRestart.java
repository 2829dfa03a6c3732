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
    private static final String STILL_RUNNING = "still-running";

    @Override
    public String id() {
        return "R20";
    }

    @Override
    public String says() {
        return "two instances of each service: ask one after the other to end (SIGTERM) and start it again; no request"
                + " may fail";
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
        for (int replica = 1; replica <= trial.size().of(replicas(), 1); replica++) {
            int number = replica;
            List<Runnable> restarts = Stand.SERVICES.stream()
                    .map(service ->
                            (Runnable) () -> restart(trial, trial.stand().service(service, number)))
                    .toList();
            switch (trial.size()) {
                case FULL -> restarts.forEach(Runnable::run);
                case CI -> Stand.together(restarts); // of each service one instance stays all the time
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
            // That the first attempt is still at work is an answer: it says to ask again, and the next one gets the
            // result.
            if (line.kind() == Kind.UNKNOWN && !STILL_RUNNING.equals(line.detail())) {
                complaints.add(new Complaint("R20", "a request failed: " + line));
            }
        }
        // Trying again where a connection was refused is what a balancer does; one that was cut off was somebody's
        // request.
        if (trial.figures().get("requestsFailed").intValue() > 0
                || trial.figures().get("requestsTriedAgain").intValue() > 0) {
            complaints.add(new Complaint("R20", "requests failed: " + trial.figures()));
        }
        if (trial.figures().get("slowestStopMillis").longValue() > LONGEST_STOP.toMillis()) {
            complaints.add(new Complaint("R20", "an instance took too long to end: " + trial.figures()));
        }
        return complaints;
    }
}
