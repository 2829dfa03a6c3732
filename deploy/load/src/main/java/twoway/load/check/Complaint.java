package twoway.load.check;

/**
 * Something that must not be.
 *
 * @param invariant I1 to I9, the case's own, or {@link #HARM}
 */
public record Complaint(String invariant, String what) {
    /** Not the platform's fault: the harm itself could not be done, so the run shows nothing. */
    public static final String HARM = "harm";
}
