package twoway.enterprise.posting;

import java.util.UUID;

/** The two kinds of posting: an offer says first what it opens, a need what it wants; both give and want. */
public enum PostingKind {
    OFFER("offers"),
    NEED("needs");

    private final String collection;

    PostingKind(String collection) {
        this.collection = collection;
    }

    /** Where such a posting is read. */
    public String path(UUID id) {
        return "/enterprise/v1/" + collection + "/" + id;
    }
}
