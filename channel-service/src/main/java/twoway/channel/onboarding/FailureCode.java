package twoway.channel.onboarding;

/** Why an item did not work out this time. */
enum FailureCode {
    DOCUMENT_INCOMPLETE,
    TEST_FAILED,
    REFUSED_BY_AUTHORITY,
    NOT_ACCEPTED,
    DEADLINE_MISSED,
    OTHER
}
