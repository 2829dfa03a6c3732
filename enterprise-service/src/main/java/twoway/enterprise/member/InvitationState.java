package twoway.enterprise.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of an invitation. Nobody writes EXPIRED down: an open one is expired once its time is over. */
@Schema(name = "InvitationState")
enum InvitationState {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
