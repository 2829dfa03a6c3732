package twoway.enterprise.posting;

import java.util.Set;

/** The life of an offer or need as its owner runs it. Whether its last day has passed is read from the day, not kept. */
public enum PostingState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    WITHDRAWN;

    /** Something may still come of it. */
    static final Set<PostingState> OPEN = Set.of(PUBLISHED, PAUSED);

    /** The public has heard of it, so the public is told when it changes. */
    public boolean known() {
        return this != DRAFT;
    }
}
