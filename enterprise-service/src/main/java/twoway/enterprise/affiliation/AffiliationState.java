package twoway.enterprise.affiliation;

/** How far it is known that one enterprise belongs to another. */
enum AffiliationState {
    DECLARED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN;

    /** Whether it counts and stands on the profile. */
    boolean holds() {
        return this == DECLARED || this == CONFIRMED;
    }
}
