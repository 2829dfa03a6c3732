package twoway.enterprise.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;

/**
 * Tells people what has become of their enterprise: one row in the inbox of each who is to know, and an order for a mail if the
 * person chose one, in the transaction of what is told.
 */
@ApplicationScoped
public class Tell {

    private static final Logger LOG = Logger.getLogger(Tell.class);

    private static final String READERS = """
            select m.subject from membership m
            where m.enterprise_id = ?1 and m.role = any(?2) and (?3 = '' or m.unit is null or m.unit = ?3)
              and not exists (select 1 from notice n where n.origin = ?4 and n.enterprise_id = m.enterprise_id
                                                       and n.subject = m.subject and n.code = ?5)
            order by m.subject""";

    private final Session entities;
    private final Notices notices;
    private final NoticePreferences preferences;
    private final MailQueue mails;
    private final Tenancy tenancy;
    private final Ids ids;

    Tell(Session entities, Notices notices, NoticePreferences preferences, MailQueue mails, Tenancy tenancy, Ids ids) {
        this.entities = entities;
        this.notices = notices;
        this.preferences = preferences;
        this.mails = mails;
        this.tenancy = tenancy;
        this.ids = ids;
    }

    /** @param at when it happened, in business time */
    public void of(Telling telling, Instant at) {
        // Whom it is told, and how they want to be told, is not for whoever caused it to see.
        tenancy.asSystem(() -> {
            var readers = readers(telling);
            readers.forEach(each -> tell(each, telling, at));
            LOG.debugf("%s told to %d of %s", telling.code().word(), readers.size(), telling.enterpriseId());
        });
    }

    /** Tells one person, member of an enterprise or not, once. */
    public void person(String subject, Telling telling, Instant at) {
        tenancy.asSystem(() -> {
            if (!notices.told(subject, telling)) tell(subject, telling, at);
        });
    }

    private void tell(String reader, Telling telling, Instant at) {
        var choice = preferences.of(reader);
        var mail = switch (choice.of(telling.code().category())) {
            case INBOX -> null;
            case AT_ONCE -> mails.order(reader, MailKind.NOTICE, null);
            case DAILY -> mails.orderDigest(reader, choice);
        };
        notices.persist(new Notice(ids.next(), reader, telling, mail, at));
    }

    private List<String> readers(Telling telling) {
        var unit = telling.to().unit();
        return entities.createNativeQuery(READERS, String.class)
                .setParameter(1, telling.enterpriseId())
                .setParameter(2, rolesWith(telling.to().role()))
                .setParameter(3, unit == null ? "" : unit)
                .setParameter(4, telling.origin())
                .setParameter(5, telling.code().word())
                .getResultList();
    }

    private static String[] rolesWith(Role wanted) {
        return Arrays.stream(Role.values())
                .filter(each -> each.contained().contains(wanted))
                .map(Role::name)
                .toArray(String[]::new);
    }
}
