package twoway.enterprise.profile;

/** How far an enterprise is trusted; MERGED: another record stands for it. */
enum EnterpriseState {
    DRAFT,
    SUBMITTED,
    VERIFIED,
    SUSPENDED,
    MERGED,
    /** It has left, for good. */
    RETIRED
}
