package twoway.matching.fit;

/** All that is said of how the reader looks to the other side. */
public enum Word {
    STRONG,
    POSSIBLE,
    WEAK,
    /** The other side published too little to judge by. */
    NOT_KNOWN
}
