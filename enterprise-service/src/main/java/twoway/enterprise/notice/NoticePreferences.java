package twoway.enterprise.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Set;
import twoway.chassis.precondition.BasedOn;

@ApplicationScoped
class NoticePreferences implements PanacheRepositoryBase<NoticePreference, String> {

    private static final String BEGIN = """
            insert into notice_preference (subject, language, zone, delivery, categories, version)
            values (?1, 'zh', 'Asia/Shanghai', 'INBOX', '{}', 0) on conflict (subject) do nothing""";

    NoticePreference.Choice of(String subject) {
        return findByIdOptional(subject)
                .map(NoticePreference::choice)
                .orElse(NoticePreference.Choice.OF_WHO_CHOSE_NOTHING);
    }

    /** No more mail of these kinds; nothing is to be done for who never chose mail, or is known no more. */
    void inboxOnly(String subject, Set<NoticeCategory> kinds) {
        findByIdOptional(subject, LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(each -> each.take(each.choice().inboxOnly(kinds), BasedOn.WHATEVER_IT_IS));
    }

    /** The person's one row, there from the first change on, held until the transaction ends. */
    NoticePreference forCommand(String subject) {
        getEntityManager().createNativeQuery(BEGIN).setParameter(1, subject).executeUpdate();
        return findById(subject, LockModeType.PESSIMISTIC_WRITE);
    }
}
