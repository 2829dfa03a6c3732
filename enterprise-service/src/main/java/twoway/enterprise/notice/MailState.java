package twoway.enterprise.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a mail. */
@Schema(name = "MailState")
enum MailState {
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    FAILED,
    /** Nobody is to get it any more: the reader has left, has no address, or wants no mail. */
    DROPPED
}
