package twoway.chassis.precondition;

/** An answer about something that commands change; its version is sent as {@code ETag} too. */
public interface Versioned {

    /** Another one after every change that a reader of this answer should know before giving a command. */
    long version();
}
