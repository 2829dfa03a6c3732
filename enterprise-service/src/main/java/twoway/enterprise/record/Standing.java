package twoway.enterprise.record;

/** Where the firm of a public record stands towards this platform. */
enum Standing {
    NOT_A_MEMBER
}
