package twoway.enterprise.posting;

import java.util.Set;

/**
 * The life of an offer or need: as its owner runs it, and as operators look at it before it is public or after somebody has
 * reported it. EXPIRED is where the end of its last day leads.
 */
public enum PostingState {
    DRAFT,
    /** An operator looks at it; meanwhile nobody else sees it and nothing in it changes. */
    IN_REVIEW,
    /** An operator has sent it back or taken it down; its owner mends it and publishes it again. */
    ACTION_REQUIRED,
    PUBLISHED,
    PAUSED,
    EXPIRED,
    WITHDRAWN;

    /** Something may still come of it without its owner's beginning anew. */
    static final Set<PostingState> UNDER_WAY = Set.of(IN_REVIEW, ACTION_REQUIRED, PUBLISHED, PAUSED, EXPIRED);

    /** It goes by the calendar: its last day can end it. */
    public boolean live() {
        return this == PUBLISHED || this == PAUSED;
    }

    /** The public knows it as it stands, so the public is told when it changes. */
    public boolean known() {
        return live() || this == EXPIRED;
    }
}
