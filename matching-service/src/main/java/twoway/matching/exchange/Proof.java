package twoway.matching.exchange;

/** Something that must have happened before an undertaking counts as delivered. */
public enum Proof {
    /** The channel was activated in every market of the undertaking; channel-service says so. */
    CHANNEL_OPENED,
    /** The first order came through the channel; channel-service says so. */
    FIRST_ORDER,
    /** The giver declares it with evidence. */
    GIVER_EVIDENCE
}
