package twoway.load.fault;

/** R1. */
final class EnterpriseKilled implements Case {

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String says() {
        return "kill -9 enterprise-service at random points and start it again";
    }

    @Override
    public void inject(Trial trial) throws InterruptedException {
        new Kills(trial, trial.size().of(10, 1)).ofService("enterprise");
    }
}
