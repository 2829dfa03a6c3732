package twoway.matching.partnership;

/** Where an undertaking stands; what may follow what is said by {@link CommitmentMoves} alone. */
enum CommitmentState {
    PLEDGED,
    /** Opened, in part or in full, but not yet delivered by its rule. */
    IN_PROGRESS,
    /** The giver has done it. */
    DELIVERED,
    /** The receiver says so too. */
    CONFIRMED,
    /** The receiver says it is not so. */
    DISPUTED,
    /** It came to nothing, and the giver ended it. */
    MISSED,
    /** The receiver let it go. */
    WAIVED
}
