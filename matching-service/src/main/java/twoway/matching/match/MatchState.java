package twoway.matching.match;

/** Where a match stands; what may follow what is said by {@link MatchMoves} alone. */
enum MatchState {
    SUGGESTED,
    /** One side has declared interest. */
    INTEREST,
    /** Both have. */
    MUTUAL,
    /** A proposal was sent and is not decided. */
    PROPOSED,
    PARTNERED,
    /** One side said "not now". */
    DISMISSED,
    /** Not possible at present (posting closed, enterprise suspended, no link both ways); goes back to where it was. */
    STALE
}
