package twoway.enterprise.profile;

/** Why a firm is suspended; the statement beside it says more. */
enum SuspensionReason {
    /** It may not be the firm that its documents name. */
    IDENTITY_DOUBTED,
    /** Its profile or postings mislead others. */
    MISLEADING,
    RULES_BROKEN,
    /** A court or an authority has ordered it. */
    LEGAL_ORDER,
    OTHER
}
