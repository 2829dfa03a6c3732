package twoway.enterprise.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody is told; the inbox has everything, whatever else is chosen. */
@Schema(name = "NoticeDelivery")
enum Delivery {
    INBOX,
    /** And a mail of its own. */
    AT_ONCE,
    /** And one mail a day with everything of that day. */
    DAILY
}
