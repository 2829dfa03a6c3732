package twoway.enterprise.posting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a posting: why somebody reports it, or why an operator wants it mended. */
@Schema(name = "PostingFault")
public enum PostingFault {
    /** It says what is not so. */
    MISLEADING,
    /** It offers or asks for what the law forbids. */
    UNLAWFUL,
    /** It uses a mark, text or invention of somebody else's without leave. */
    OTHERS_RIGHTS,
    /** It names persons, or says what is for few. */
    PERSONAL_DATA,
    /** It is an advertisement or a purchase, not a cooperation that goes both ways. */
    NOT_A_COOPERATION,
    /** Nobody could tell from it what is offered or sought. */
    UNCLEAR,
    OTHER
}
