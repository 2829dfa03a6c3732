package twoway.enterprise.profile;

/** How far an enterprise is trusted. */
enum EnterpriseState {
    DRAFT,
    SUBMITTED,
    VERIFIED,
    SUSPENDED
}
