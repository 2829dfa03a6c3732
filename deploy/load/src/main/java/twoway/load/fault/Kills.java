package twoway.load.fault;

import java.time.Duration;
import twoway.local.Application;

/** Kills one process again and again, each time at a drawn point of the load, and starts it again at once. */
final class Kills {
    private static final int LONGEST_DELAY_MILLIS = 400;

    private final Trial trial;
    private final int times;

    Kills(Trial trial, int times) {
        this.trial = trial;
        this.times = times;
    }

    void ofService(String service) throws InterruptedException {
        Application application = trial.stand().service(service, 1);
        for (int i = 1; i <= times; i++) {
            awaitPoint(i);
            application.kill9();
            trial.killed(application.name());
            application.start();
            application.awaitReady();
            trial.healed(application.name());
        }
    }

    /** The kills are spread over the load; where exactly each falls is drawn. */
    private void awaitPoint(int turn) throws InterruptedException {
        int step = trial.operations() / (times + 1);
        trial.load().awaitOperations(step * turn - trial.random().nextInt(Math.max(1, step / 2)));
        Thread.sleep(Duration.ofMillis(trial.random().nextInt(LONGEST_DELAY_MILLIS)));
    }
}
