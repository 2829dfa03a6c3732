package twoway.enterprise.profile;

/** Why a suspension ends; the statement beside it says more. */
enum ReinstatementReason {
    CAUSE_REMOVED,
    SUSPENDED_IN_ERROR,
    ORDER_LIFTED,
    OTHER
}
