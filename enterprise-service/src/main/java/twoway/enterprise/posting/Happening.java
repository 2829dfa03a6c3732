package twoway.enterprise.posting;

/** What can happen to a posting that the public hears of; each kind of posting has a fact for each. */
public enum Happening {
    PUBLISHED,
    /** Its first day has come. */
    OPENED,
    CHANGED,
    PAUSED,
    RESUMED,
    RENEWED,
    EXPIRED,
    /** An operator has taken it out of sight. */
    TAKEN_DOWN,
    WITHDRAWN
}
