package twoway.enterprise.evidence;

/** How something about an enterprise was checked. More kinds (a register) come with their own procedures. */
public enum EvidenceKind {
    /** A check character fits; says nothing about who uses the number. */
    WELL_FORMED,
    /** An operator has looked at a document. */
    DOCUMENT_SEEN,
    /** A service organisation of its province says that it knows the firm. */
    VOUCHED_FOR
}
