package twoway.enterprise.record;

/** Where the firm of a public record stands towards this platform. */
enum Standing {
    NOT_A_MEMBER,
    /** Somebody has shown that he speaks for it: it is an enterprise here now. */
    CLAIMED;

    static Standing of(boolean claimed) {
        return claimed ? CLAIMED : NOT_A_MEMBER;
    }
}
