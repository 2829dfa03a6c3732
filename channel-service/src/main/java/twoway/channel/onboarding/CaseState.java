package twoway.channel.onboarding;

/** How a case stands: being worked on, every market live, ended by the large firm, or given up by the SME. */
enum CaseState {
    OPEN,
    CLOSED,
    REJECTED,
    WITHDRAWN
}
