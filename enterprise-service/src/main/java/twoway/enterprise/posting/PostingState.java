package twoway.enterprise.posting;

import java.util.Set;

/** The life of an offer or need as its owner runs it; EXPIRED is where the end of its last day leads. */
public enum PostingState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    EXPIRED,
    WITHDRAWN;

    /** Something may still come of it. */
    static final Set<PostingState> OPEN = Set.of(PUBLISHED, PAUSED, EXPIRED);

    /** It goes by the calendar: its last day can end it. */
    boolean live() {
        return this == PUBLISHED || this == PAUSED;
    }

    /** The public has heard of it, so the public is told when it changes. */
    public boolean known() {
        return this != DRAFT;
    }
}
