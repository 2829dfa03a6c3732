package twoway.load.fault;

import java.util.ArrayList;
import java.util.List;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.check.Rebuilt;

/** R26. */
final class ToldAgain implements Case {
    private final List<Complaint> seen = new ArrayList<>();

    @Override
    public String id() {
        return "R26";
    }

    @Override
    public String says() {
        return "rebuild every projection again and again while the clients work; what is told again must be what is there";
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        seen.clear();
        int times = trial.size().of(5, 2);
        int failedBefore = trial.stand().balancer().failed();
        for (int i = 1; i <= times; i++) {
            trial.load().awaitOperations(trial.operations() / (times + 1) * i);
            trial.injected("rebuild", "every projection");
            seen.addAll(new Rebuilt(trial.stand()).complaints());
            trial.healed("every projection");
        }
        trial.figure("requestsFailed", trial.stand().balancer().failed() - failedBefore);
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        List<Complaint> complaints = new ArrayList<>(seen);
        if (trial.figures().get("requestsFailed").intValue() > 0) {
            complaints.add(new Complaint("R26", "requests failed: " + trial.figures()));
        }
        return complaints;
    }
}
