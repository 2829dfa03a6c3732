package twoway.enterprise.claim;

/** What has become of a claim. REJECTED can be appealed once; DISMISSED is the end of that. */
enum ClaimState {
    HANDED_IN,
    REJECTED,
    APPEALED,
    ACCEPTED,
    DISMISSED,
    WITHDRAWN
}
