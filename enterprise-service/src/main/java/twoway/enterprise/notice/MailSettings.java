package twoway.enterprise.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is sent; the server itself is {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "twoway.mail")
interface MailSettings {

    /** How long after a first failure it is tried again; twice as long after each further one. */
    @WithDefault("15S")
    Duration firstWait();

    /** Never longer between two attempts. */
    @WithDefault("1H")
    Duration longestWait();

    /** Then it has failed, until an operator says otherwise. */
    @WithDefault("10")
    int attempts();

    /** What the mail server may take for one mail. */
    @WithDefault("30S")
    Duration patience();

    /** @param attempts how many have failed, from 1 */
    default Duration waitAfter(int attempts) {
        var wait = firstWait().multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(longestWait()) > 0 ? longestWait() : wait;
    }
}
