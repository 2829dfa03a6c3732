package twoway.local;

/** Something stands in the way of running here. The message is the one line the person who typed the command reads. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        String says = String.valueOf(cause.getMessage());
        if (says.contains("No space left on device")) {
            return ": the disk is full";
        }
        return ": " + says.lines().findFirst().orElse("") + " ("
                + cause.getClass().getSimpleName() + ")";
    }
}
