package twoway.enterprise.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a grant still opens anything. */
@Schema(name = "DisclosureGrantState")
enum GrantState {
    GRANTED,
    REVOKED
}
