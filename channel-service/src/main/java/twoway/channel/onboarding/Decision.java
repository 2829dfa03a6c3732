package twoway.channel.onboarding;

import twoway.channel.checklist.Side;
import twoway.chassis.value.LocalizedText;

/**
 * What somebody says with a command on an item; which parts are there depends on the command.
 *
 * @param evidence with complete: what shows that it is done, or {@code null}
 * @param failure with fail: why it did not work
 * @param reason with waive and mark-not-applicable: why
 * @param outside with hand-over: to whom
 */
record Decision(LocalizedText evidence, FailureCode failure, LocalizedText reason, Side outside) {

    static final Decision PLAIN = new Decision(null, null, null, null);

    static Decision evidence(LocalizedText evidence) {
        return new Decision(evidence, null, null, null);
    }

    static Decision failure(FailureCode failure) {
        return new Decision(null, failure, null, null);
    }

    static Decision reason(LocalizedText reason) {
        return new Decision(null, null, reason, null);
    }

    static Decision outside(Side outside) {
        return new Decision(null, null, null, outside);
    }
}
