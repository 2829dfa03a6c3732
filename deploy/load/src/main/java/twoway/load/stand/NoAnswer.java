package twoway.load.stand;

/** Nothing came back. */
public final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean untouched;

    NoAnswer(String message, boolean untouched, Throwable cause) {
        super(message, cause);
        this.untouched = untouched;
    }

    /** Whether it is certain that no process has seen the request. */
    public boolean untouched() {
        return untouched;
    }
}
