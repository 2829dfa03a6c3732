package twoway.enterprise.posting;

import twoway.enterprise.EnterpriseProblem;

/** Whether a field may be said anew. What locks a field is also the problem that a change of it is refused with. */
enum Editing {
    FREE(null),
    IN_REVIEW(EnterpriseProblem.POSTING_IN_REVIEW),
    BY_RENEWAL(EnterpriseProblem.POSTING_TO_RENEW),
    WITHDRAWN(EnterpriseProblem.POSTING_WITHDRAWN);

    private final EnterpriseProblem lock;

    Editing(EnterpriseProblem lock) {
        this.lock = lock;
    }

    /** Why it is locked, or {@code null} if it is not. */
    EnterpriseProblem lock() {
        return lock;
    }
}
