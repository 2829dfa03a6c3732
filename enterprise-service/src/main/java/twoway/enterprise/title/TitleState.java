package twoway.enterprise.title;

/** How well it is known that a title is held. Whether it still runs is a matter of the day, see {@link Validity}. */
enum TitleState {
    REPORTED,
    EVIDENCE_SEEN,
    CONFIRMED_AT_SOURCE,
    REVOKED_BY_AUTHORITY
}
