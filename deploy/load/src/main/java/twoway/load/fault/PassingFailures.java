package twoway.load.fault;

import java.util.ArrayList;
import java.util.List;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;

/** Three in ten transactions of the readers fail for a cause that passes by itself. */
final class PassingFailures implements Case {
    private static final List<String> READERS = List.of("matching", "channel");

    private static final int OPERATIONS_BETWEEN_LOOKS = 20;

    private final List<Complaint> seen = new ArrayList<>();

    @Override
    public String id() {
        return "R18";
    }

    @Override
    public String says() {
        return "three in ten inbox transactions fail with 40001 or 40P01, raised by PostgreSQL itself";
    }

    @Override
    public void inject(Trial trial) {
        seen.clear();
        try (Meddling matching = Meddling.with(
                        trial.stand(), "matching", "unlucky", trial.random().nextLong());
                Meddling channel = Meddling.with(
                        trial.stand(), "channel", "unlucky", trial.random().nextLong())) {
            trial.load().awaitOperations(trial.operations());
            awaitRaised(trial, matching.service());
            count(trial, matching.service());
            count(trial, channel.service());
        }
        READERS.forEach(trial::healed);
    }

    /** A quick reader takes much at once; the load goes on until it was unlucky often enough. */
    private static void awaitRaised(Trial trial, String service) {
        int most = trial.load().begun() + trial.operations();
        while (raised(trial, service) < trial.size().of(200, 20) && trial.load().begun() < most) {
            trial.load().awaitOperations(trial.load().begun() + OPERATIONS_BETWEEN_LOOKS);
        }
    }

    private static long raised(Trial trial, String service) {
        return trial.stand()
                .query(
                        service,
                        "select case when is_called then last_value else 0 end from harness.raised",
                        row -> row.getLong(1))
                .getFirst();
    }

    private void count(Trial trial, String service) {
        long raised = raised(trial, service);
        for (long i = 0; i < raised; i++) {
            trial.injected("40001 or 40P01", service);
        }
        long parked = trial.stand()
                .query(
                        service,
                        "select count(*) from parked_event where cause not in ('Gap', 'Behind') and detail like"
                                + " '%(injected)%'",
                        row -> row.getLong(1))
                .getFirst();
        if (parked > 0) {
            seen.add(new Complaint("R18", service + " parked " + parked + " events for a cause that passes by itself"));
        }
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        return List.copyOf(seen);
    }
}
