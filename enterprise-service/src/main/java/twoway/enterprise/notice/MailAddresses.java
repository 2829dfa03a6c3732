package twoway.enterprise.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class MailAddresses implements PanacheRepositoryBase<MailAddress, String> {

    static final int MOST_TRIES = 5;

    private static final String BEGIN = """
            insert into mail_address (subject, tries, codes_sent, counted_since, version)
            values (?1, 0, 0, clock_timestamp(), 0) on conflict (subject) do nothing""";
    private static final String TRY = """
            update mail_address set tries = tries + 1
            where subject = ?1 and tries < ?2 and code_expires_at > clock_timestamp() returning code_hash""";

    /** The person's one row, there from the first change on, held until the transaction ends. */
    MailAddress forCommand(String subject) {
        getEntityManager().createNativeQuery(BEGIN).setParameter(1, subject).executeUpdate();
        return findById(subject, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<String> confirmed(String subject) {
        return findByIdOptional(subject).filter(MailAddress::confirmed).map(MailAddress::address);
    }

    /** Where a code is to go. */
    Optional<String> unconfirmed(String subject) {
        return findByIdOptional(subject).filter(each -> !each.confirmed()).map(MailAddress::address);
    }

    /**
     * Counts the guess, which the caller must not take back, and holds the person's row until the transaction ends.
     *
     * @return the row that the code confirms, if it is the one that was sent
     */
    Optional<MailAddress> guess(String subject, ConfirmationCode code) {
        return getSession()
                .createNativeQuery(TRY, String.class)
                .setParameter(1, subject)
                .setParameter(2, MOST_TRIES)
                .uniqueResultOptional()
                .filter(code.hashFor(subject)::equals)
                .map(hash -> findById(subject));
    }

    /** Forgets where the person's mail goes, not how many codes were sent. */
    Optional<MailAddress> erase(String subject) {
        var mine = findByIdOptional(subject, LockModeType.PESSIMISTIC_WRITE);
        mine.ifPresent(MailAddress::erase);
        return mine;
    }
}
