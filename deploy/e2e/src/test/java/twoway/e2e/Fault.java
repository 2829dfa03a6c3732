package twoway.e2e;

/** What can be made to happen inside a service, once; the names are those of {@code faults.btm}. */
enum Fault {
    /** Stands still: the change is committed, its event not yet sent. */
    BEFORE_SEND("before-send"),
    /** Stands still: Kafka has acknowledged the event, its row is not yet stamped. */
    BEFORE_STAMP("before-stamp"),
    /** Stands still: the effect of a received event is committed, its offset not yet committed to Kafka. */
    BEFORE_OFFSET("before-offset"),
    /** Goes on and lies: the event is stamped as sent and was not. */
    SEND_SKIPPED("send-skipped");

    private final String file;

    Fault(String file) {
        this.file = file;
    }

    String armed() {
        return file + ".armed";
    }

    String reached() {
        return file + ".reached";
    }
}
