package twoway.enterprise.directory;

/** What can be found in the directory. */
enum EntryKind {
    ENTERPRISE,
    OFFER,
    NEED,
    PUBLIC_RECORD
}
