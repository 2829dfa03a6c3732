package twoway.channel.checklist;

/**
 * The way of a market into the channel. Stages with the same step run side by side; a step begins when the mandatory
 * items of every earlier step are settled. INTAKE and DUE_DILIGENCE are done once for all markets of a case.
 */
public enum Stage {
    INTAKE(0),
    DUE_DILIGENCE(1),
    COMPLIANCE(2),
    TERMS(2),
    ENABLEMENT(3),
    LISTING(3),
    SERVICE_READINESS(3),
    PILOT(4),
    ACTIVATION(5),
    LIVE(6);

    private final int step;

    Stage(int step) {
        this.step = step;
    }

    public boolean isShared() {
        return step < COMPLIANCE.step;
    }

    public boolean isBefore(Stage other) {
        return step < other.step;
    }

    public boolean runsBeside(Stage other) {
        return step == other.step;
    }
}
