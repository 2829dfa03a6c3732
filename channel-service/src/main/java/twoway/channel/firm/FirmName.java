package twoway.channel.firm;

import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/**
 * A firm as others see it.
 *
 * @param names {@code null} as long as this service has not heard of the firm
 * @param sample whether it is made up for demonstration
 */
public record FirmName(UUID id, LocalizedText names, boolean sample) {

    public static FirmName unknown(UUID id) {
        return new FirmName(id, null, false);
    }
}
