package twoway.load.fault;

/** R3. */
final class MatchingKilled implements Case {

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String says() {
        return "kill -9 matching-service in the middle of its batches and start it again";
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        new Kills(trial, trial.size().of(10, 1)).ofService("matching");
    }
}
