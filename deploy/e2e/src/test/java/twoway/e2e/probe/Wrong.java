package twoway.e2e.probe;

/** What can be wrong with an operation. */
enum Wrong {
    NOT_COVERED("cannot be probed"),
    DOOR_OPEN("open to whom it should be closed"),
    DOOR_SHUT("closed to whom it should be open"),
    FOREIGN_SEEN("tells a foreign thing from a missing one"),
    LEAK("told somebody what is not his"),
    CHANGED("a refused request has changed something"),
    BAD_INPUT_TAKEN("a bad request is not refused"),
    NO_PROBLEM("a refusal is not a problem document as agreed"),
    INSIDE_SHOWN("an answer shows the inside"),
    FAILED("failed"),
    VERSION_IGNORED("the version is not asked for");

    private final String says;

    Wrong(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }
}
