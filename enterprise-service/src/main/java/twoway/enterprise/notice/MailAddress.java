package twoway.enterprise.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** Where one person's mail goes. The one place where this service knows it. */
@Entity
@Table(name = "mail_address")
class MailAddress {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);
    /** Who could ask for more could fill a stranger's mailbox. */
    private static final int MOST_CODES_A_DAY = 10;

    @Id
    private String subject;

    private String address;
    private Instant confirmedAt;
    private String codeHash;
    private Instant codeExpiresAt;
    private int tries;
    private int codesSent;
    private Instant countedSince;

    @Version
    private long version;

    protected MailAddress() {}

    /** One that the identity provider has confirmed. */
    void take(String confirmed, BasedOn seen, Instant now) {
        if (confirmed.equals(address) && confirmedAt != null) return;
        seen.mustBe(version);
        address = confirmed;
        confirm(now);
    }

    /**
     * One that somebody entered; it counts once the code comes back.
     *
     * @return whether the code is to be sent: not if this address is confirmed already
     */
    boolean take(String entered, ConfirmationCode code, BasedOn seen, Instant now) {
        if (entered.equals(address) && confirmedAt != null) return false;
        seen.mustBe(version);
        countCode(now);
        address = entered;
        confirmedAt = null;
        codeHash = code.hashFor(subject);
        codeExpiresAt = now.plus(GOOD_FOR);
        tries = 0;
        return true;
    }

    private void countCode(Instant now) {
        if (now.isAfter(countedSince.plus(DAY))) {
            countedSince = now;
            codesSent = 0;
        }
        if (codesSent >= MOST_CODES_A_DAY) throw new Refusal(EnterpriseProblem.TOO_MANY_CODES, MOST_CODES_A_DAY);
        codesSent++;
    }

    void confirm(Instant now) {
        confirmedAt = now;
        codeHash = null;
        codeExpiresAt = null;
    }

    /** How many codes were sent stays: who could make that forgotten could fill a stranger's mailbox after all. */
    void erase() {
        address = null;
        confirmedAt = null;
        codeHash = null;
        codeExpiresAt = null;
    }

    boolean hasSentCodes() {
        return codesSent > 0;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    String address() {
        return address;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    long version() {
        return version;
    }
}
