package twoway.enterprise.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mail is for. */
@Schema(name = "MailKind")
enum MailKind {
    NOTICE,
    DIGEST,
    /** Asks whether an address that was entered is its owner's. */
    CONFIRMATION
}
