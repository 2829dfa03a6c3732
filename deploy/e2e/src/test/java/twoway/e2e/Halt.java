package twoway.e2e;

/** A place at which a process can be made to stand still; the names are those of {@code halts.btm}. */
enum Halt {
    /** The change is committed, its event not yet sent. */
    BEFORE_SEND("before-send"),
    /** Kafka has acknowledged the event, its row is not yet stamped. */
    BEFORE_STAMP("before-stamp"),
    /** The effect of a received event is committed, its offset not yet committed to Kafka. */
    BEFORE_OFFSET("before-offset");

    private final String file;

    Halt(String file) {
        this.file = file;
    }

    String armed() {
        return file + ".armed";
    }

    String reached() {
        return file + ".reached";
    }
}
