package twoway.enterprise.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/** To whom the text of a detail opens, from the most open to the most closed; what opens one opens those before it too. */
@Schema(name = "DisclosureLevel")
enum Level {
    /** Every firm that is verified here. */
    MEMBERS("贵企业通过核验后即可阅读。", "Opens to every firm that is verified here."),
    /** A firm with which the owner has mutual interest in the posting. */
    MUTUAL("双方就此互有合作意向后即可阅读。", "Opens to a firm once both sides have declared interest in this posting."),
    /** A firm that the owner has named. */
    GRANTED("由发布企业指定的企业可以阅读。", "Opens to the firms that its owner names.");

    private final LocalizedText opensBy;

    Level(String zh, String en) {
        this.opensBy = LocalizedText.of(zh, en);
    }

    LocalizedText opensBy() {
        return opensBy;
    }
}
