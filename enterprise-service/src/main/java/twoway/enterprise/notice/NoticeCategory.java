package twoway.enterprise.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person may choose for separately. */
@Schema(name = "NoticeCategory")
enum NoticeCategory {
    /** The enterprise's own standing, its members and titles. */
    ENTERPRISE,
    /** Interest, proposals and places. */
    DEALS,
    /** Joining a channel. */
    CHANNELS
}
