package twoway.enterprise.posting;

/** The life of an offer or need as its owner runs it. Whether its last day has passed is read from the day, not kept. */
public enum PostingState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    WITHDRAWN;

    /** The public has heard of it, so the public is told when it changes. */
    public boolean known() {
        return this != DRAFT;
    }
}
