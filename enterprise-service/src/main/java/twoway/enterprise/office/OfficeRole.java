package twoway.enterprise.office;

/** What a programme office may do for the firms of its province. */
public enum OfficeRole {
    /** Confirms and revokes official titles. */
    AUTHORITY,
    /** Tells of firms that it onboards, and vouches for firms. */
    SERVICE_ORGANISATION
}
