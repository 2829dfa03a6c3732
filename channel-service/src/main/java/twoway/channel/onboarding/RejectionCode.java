package twoway.channel.onboarding;

/** Why the large firm ends a case. */
enum RejectionCode {
    DUE_DILIGENCE_FAILED,
    REQUIREMENT_NOT_MET,
    TERMS_NOT_AGREED,
    PILOT_FAILED,
    CHANNEL_CLOSED,
    OTHER
}
