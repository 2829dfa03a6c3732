package twoway.matching.proposal;

/** Why a proposal was declined; told to the other side, for a refusal without a reason helps nobody. */
enum DeclineCode {
    TERMS,
    SCOPE,
    TIMING,
    NO_RESOURCES_NOW,
    OTHER_PARTNER,
    OTHER
}
