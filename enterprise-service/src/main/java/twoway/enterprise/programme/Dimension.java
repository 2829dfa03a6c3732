package twoway.enterprise.programme;

/** What firms are counted by. */
enum Dimension {
    /** Every firm once. */
    ALL,
    STATE,
    /** ISO 3166-2 where the firm names one, else the country, ISO 3166-1. */
    PLACE,
    SIZE_CLASS,
    /** The widest class of the firm's classification. */
    INDUSTRY_SECTION,
    /** Holders of a title that an authority's own list confirms and that runs; who holds two counts under both. */
    TIER,
    /** The same by tier and batch, such as {@code LITTLE_GIANT-5}. */
    BATCH,
    /** Those that belong to a cluster now, by its id; who belongs to two counts under both. */
    CLUSTER
}
