package twoway.load.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.history.Line;

/** R4. */
final class BrokerKilled implements Case {
    private static final String KAFKA = "kafka";
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(300);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(15);

    @Override
    public String id() {
        return "R4";
    }

    @Override
    public String says() {
        return "kill -9 the broker, leave it away for a while, start it again; writes must be accepted all the time";
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        int times = trial.size().of(3, 1);
        // What is shown is how soon the backlog of an outage is gone, not how large it can get on a machine of any
        // speed.
        trial.load().rest(BETWEEN_WRITES);
        int step = trial.operations() / (times + 1);
        for (int i = 1; i <= times; i++) {
            trial.load().awaitOperations(step * i - trial.random().nextInt(step));
            trial.stand().broker().kill9();
            trial.killed(KAFKA);
            trial.load()
                    .awaitOperations(trial.load().begun() + 20 + trial.random().nextInt(step));
            trial.stand().broker().start();
            trial.healed(KAFKA);
        }
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        List<Complaint> complaints = new ArrayList<>(writesWereAccepted(evidence.history()));
        if (trial.recovery().compareTo(LONGEST_RECOVERY) > 0) {
            complaints.add(
                    new Complaint("R4", "not settled until " + trial.recovery().toMillis() + " ms after the end"));
        }
        return complaints;
    }

    /** No attempt was left without an answer, and some were acknowledged during each outage. */
    static List<Complaint> writesWereAccepted(List<Line> history) {
        List<Complaint> complaints = new ArrayList<>();
        int sinceKill = -1;
        for (Line line : history) {
            switch (line.kind()) {
                case UNKNOWN -> complaints.add(new Complaint("R4", "a write was not answered: " + line));
                case INJECT -> sinceKill = 0;
                case OK -> sinceKill += sinceKill >= 0 ? 1 : 0;
                case HEAL -> {
                    if (sinceKill == 0) {
                        complaints.add(new Complaint(
                                "R4", "nothing was acknowledged while the broker was away, until " + line));
                    }
                    sinceKill = -1;
                }
                case INVOKE, FAIL, NOTE -> {}
            }
        }
        return complaints;
    }
}
