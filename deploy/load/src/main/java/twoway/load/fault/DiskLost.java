package twoway.load.fault;

import java.util.ArrayList;
import java.util.List;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.check.Rebuilt;
import twoway.local.Folders;

/** R6. */
final class DiskLost implements Case {
    private static final String KAFKA = "kafka";

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String says() {
        return "kill -9 the broker and take its disk away; started anew and empty, its topics must be filled again by"
                + " themselves";
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        int times = trial.size().of(2, 1);
        int step = trial.operations() / (times + 1);
        for (int i = 1; i <= times; i++) {
            trial.load().awaitOperations(step * i);
            trial.stand().broker().kill9();
            trial.killed(KAFKA);
            Folders.remove(trial.stand().folder().resolve("kafka").resolve("data"));
            trial.injected("disk lost", KAFKA);
            trial.load().awaitOperations(trial.load().begun() + 20);
            trial.stand().broker().start();
            trial.healed(KAFKA);
        }
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        List<Complaint> complaints = new ArrayList<>(BrokerKilled.writesWereAccepted(evidence.history()));
        int filled = trial.stand()
                .query(
                        "enterprise",
                        "select 1 from topic_rebuild where state = 'DONE' and cause = 'OTHER_TOPIC'",
                        row -> 1)
                .size();
        trial.figure("topicsFilledAgain", filled);
        if (filled == 0) {
            complaints.add(new Complaint("R6", "no topic was filled again"));
        }
        complaints.addAll(new Rebuilt(trial.stand()).complaints());
        return complaints;
    }
}
