package twoway.matching.proposal;

/** Where a proposal stands; what may follow what is said by {@link ProposalMoves} alone. */
enum ProposalState {
    /** Known to its author alone. */
    DRAFT,
    SENT,
    /** Answered by another round. */
    COUNTERED,
    AGREED,
    DECLINED,
    WITHDRAWN
}
