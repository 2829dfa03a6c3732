package twoway.enterprise.profile;

/** Who may find an enterprise that is verified, and what it has published. Whom it deals with already is not affected. */
enum Visibility {
    /** Anybody, with an account or without. */
    PUBLIC,
    /** Whoever has signed in for a verified enterprise. */
    MEMBERS,
    /** Nobody. */
    HIDDEN
}
