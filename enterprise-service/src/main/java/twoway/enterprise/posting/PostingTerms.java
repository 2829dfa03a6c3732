package twoway.enterprise.posting;

/** What a posting says, as one kind of it stands on the wire. */
public interface PostingTerms {

    /** The same as values that guard themselves. */
    PostingContent content();
}
