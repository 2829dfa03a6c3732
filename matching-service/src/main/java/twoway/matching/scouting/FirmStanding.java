package twoway.matching.scouting;

/** Where a firm stands towards this platform. With one that has not joined nobody can deal here. */
enum FirmStanding {
    MEMBER,
    NOT_A_MEMBER
}
