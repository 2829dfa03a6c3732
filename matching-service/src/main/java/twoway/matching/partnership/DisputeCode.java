package twoway.matching.partnership;

/** Why a receiver says that an undertaking was not delivered. */
enum DisputeCode {
    NOT_DONE,
    INCOMPLETE,
    NOT_AS_AGREED,
    NOT_WORKING,
    OTHER
}
