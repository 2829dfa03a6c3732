package twoway.load.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import twoway.load.stand.Stand;
import twoway.load.work.Size;
import twoway.local.Application;

/** Kills services and broker, two or three at the same moment, and starts them again at once, until enough were killed. */
public final class Soak implements Case {
    private static final String KAFKA = "kafka";
    private static final int MOST_AT_ONCE = 3;
    private static final int OPERATIONS_BETWEEN = 12;

    private final int kills;

    public Soak(int kills) {
        this.kills = kills;
    }

    @Override
    public String id() {
        return "kills";
    }

    @Override
    public String says() {
        return "kill -9 services and broker, several at once, until " + kills + " processes were killed";
    }

    @Override
    public int operations(Size size) {
        return 0; // as many as come to be done between the kills
    }

    @Override
    public void inject(Trial trial) {
        while (trial.kills() < kills) {
            trial.load()
                    .awaitOperations(trial.load().begun()
                            + OPERATIONS_BETWEEN
                            + trial.random().nextInt(OPERATIONS_BETWEEN));
            List<String> victims = victims(trial);
            Stand.together(victims.stream()
                    .map(victim -> (Runnable) () -> kill(trial, victim))
                    .toList());
            Stand.together(victims.stream()
                    .map(victim -> (Runnable) () -> revive(trial, victim))
                    .toList());
        }
    }

    private List<String> victims(Trial trial) {
        List<String> all = new ArrayList<>(Stand.SERVICES);
        all.add(KAFKA);
        Collections.shuffle(all, new Random(trial.random().nextLong()));
        int wanted = MOST_AT_ONCE - trial.random().nextInt(2);
        return all.subList(0, Math.min(wanted, kills - trial.kills()));
    }

    private static void kill(Trial trial, String victim) {
        if (victim.equals(KAFKA)) {
            trial.stand().broker().kill9();
        } else {
            trial.stand().service(victim, 1).kill9();
        }
        trial.killed(victim);
    }

    private static void revive(Trial trial, String victim) {
        if (victim.equals(KAFKA)) {
            trial.stand().broker().start();
        } else {
            Application application = trial.stand().service(victim, 1);
            application.start();
            application.awaitReady();
        }
        trial.healed(victim);
    }
}
