package twoway.enterprise.posting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much it matters that something is missing. */
@Schema(name = "PostingLackWeight")
public enum Weight {
    /** Nothing is published without it. */
    OBLIGATORY,
    /** It may be published, and fewer will find it or fit it. */
    ADVISED
}
