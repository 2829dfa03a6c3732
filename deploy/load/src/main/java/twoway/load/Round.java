package twoway.load;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import twoway.load.check.Checker;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.check.PrivateWords;
import twoway.load.check.Rebuilt;
import twoway.load.check.StateReader;
import twoway.load.fault.Case;
import twoway.load.fault.Leftovers;
import twoway.load.fault.Trial;
import twoway.load.history.History;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;
import twoway.load.stand.Stand;
import twoway.load.work.Firms;
import twoway.load.work.Load;
import twoway.load.work.Size;

/** One case after the other on a stand that runs; each is load, harm, quiet, verdict. */
final class Round {

    /** Where the load takes the whole machine, what is started again waits for the load. */
    private static final Duration REST_OF_THE_SMALL_FORM = Duration.ofMillis(150);

    private final Stand stand;
    private final Firms firms;
    private final Size size;
    private final Path folder;
    private final PrintStream says;
    private final Leftovers leftovers = new Leftovers();

    Round(Stand stand, Size size, Path folder, PrintStream says) {
        this.stand = stand;
        this.firms = Firms.settle(stand);
        this.size = size;
        this.folder = folder;
        this.says = says;
    }

    /**
     * What is to be played.
     *
     * @param name unlike any other's on this stand
     * @param dice decide what is done, to what and when
     * @param patience how long it may take until everything is sent and applied
     */
    record Turn(Case played, String name, long seed, SplittableRandom dice, Duration patience) {}

    /** Everything that is to be said about it. */
    record Outcome(Report report, List<Complaint> complaints) {}

    Outcome play(Turn turn) {
        long begun = System.nanoTime();
        says.println(turn.name() + ": " + turn.played().says());
        stand.scale(turn.played().replicas());
        Path file = folder.resolve(turn.name().replace(':', '-') + ".jsonl");
        Set<UUID> before = new StateReader(stand).eventIds();
        try (History history = History.begin(file)) {
            Load load = Load.begin(stand, firms, history, turn.dice().nextLong(), turn.name());
            int operations = turn.played().operations(size);
            if (size == Size.CI) {
                load.rest(REST_OF_THE_SMALL_FORM);
            }
            Trial trial = new Trial(
                    stand,
                    load,
                    history,
                    leftovers,
                    new Trial.Plan(turn.dice().split(), size, operations, turn.patience()));
            List<Complaint> complaints = new ArrayList<>(harm(turn.played(), trial));
            load.awaitOperations(operations);
            load.finish();
            complaints.addAll(worked(load));
            complaints.addAll(quiet(trial, turn.patience()));
            if (size == Size.FULL) { // telling everything again takes too long for every commit
                complaints.addAll(new Rebuilt(stand).complaints());
            }
            load.repeatSome(size.of(100, 30), turn.seed());
            complaints.addAll(verdict(turn.played(), trial, before));
            complaints.forEach(complaint ->
                    history.write(Line.of(Kind.NOTE, complaint.invariant(), "VIOLATION " + complaint.what())));
            double seconds = (System.nanoTime() - begun) / 1e9;
            says.printf("%s: %.1f s, %d violations%n", turn.name(), seconds, complaints.size());
            return new Outcome(Report.of(turn, trial, complaints, seconds), complaints);
        }
    }

    private static List<Complaint> harm(Case played, Trial trial) {
        try {
            played.inject(trial);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(new Complaint(Complaint.HARM, "interrupted"));
        } catch (Exception e) {
            e.printStackTrace();
            return List.of(new Complaint(Complaint.HARM, "the case itself failed: " + e));
        }
        return trial.injections() == 0
                ? List.of(new Complaint(Complaint.HARM, "nothing was injected, so nothing is shown"))
                : List.of();
    }

    /** Harm done to nobody who works shows nothing. */
    private static List<Complaint> worked(Load load) {
        List<Complaint> complaints = new ArrayList<>();
        load.died().forEach(why -> complaints.add(new Complaint(Complaint.HARM, "a client went away: " + why)));
        if (load.acknowledged() * 2 < load.begun()) {
            complaints.add(new Complaint(
                    Complaint.HARM,
                    "only %d of %d writes were acknowledged".formatted(load.acknowledged(), load.begun())));
        }
        return complaints;
    }

    private static List<Complaint> quiet(Trial trial, Duration patience) {
        long from = System.nanoTime();
        Optional<String> missing = trial.awaitQuiet(patience);
        trial.recovered(Duration.ofNanos(System.nanoTime() - from));
        return missing.stream()
                .map(what -> new Complaint("I7", "not settled after " + patience.toSeconds() + " s: " + what))
                .toList();
    }

    private List<Complaint> verdict(Case played, Trial trial, Set<UUID> before) {
        Evidence evidence = Evidence.of(
                History.read(trial.history().file()),
                new StateReader(stand).read(),
                before,
                leftovers.poisoned(),
                leftovers.foreign());
        List<Complaint> complaints = new ArrayList<>(Checker.check(evidence));
        complaints.addAll(PrivateWords.in(stand.logs()));
        try {
            complaints.addAll(played.check(trial, evidence));
        } catch (RuntimeException e) {
            e.printStackTrace();
            complaints.add(new Complaint(Complaint.HARM, "the case's own check failed: " + e));
        }
        return complaints;
    }
}
