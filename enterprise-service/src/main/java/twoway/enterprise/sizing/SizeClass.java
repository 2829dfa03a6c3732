package twoway.enterprise.sizing;

/** How large an enterprise is by the statistical rule of its country; ordered from small to large. */
public enum SizeClass {
    NOT_CLASSIFIED,
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
