package twoway.matching.match;

/** Why a side says "not now". Its own affair: it is not shown to the other side. */
enum DismissCode {
    NOT_OUR_INDUSTRY,
    NOT_OUR_MARKET,
    TOO_EARLY,
    NO_RESOURCES_NOW,
    ALREADY_HAVE_A_PARTNER,
    OTHER
}
