package twoway.enterprise.cluster;

/** Why a firm belongs to a cluster no longer. */
enum Ending {
    /** It does not want to be named, or has left the cluster. */
    DECLINED,
    /** Whoever keeps the cluster took it off. */
    REMOVED,
    /** It has left the platform. */
    RETIRED,
    /** It goes by another record, which belongs to the cluster instead. */
    MERGED
}
