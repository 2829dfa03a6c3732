package twoway.enterprise.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** What people were told. A code without a sentence here, which a newer version has put down, is left out until there is one. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final String MINE = "subject = ?1 and enterpriseId = ?2";
    private static final String UNREAD = MINE + " and readAt is null";
    private static final Set<String> SAID = NoticeCode.words();

    private static final String TOLD_BY = """
            select n.* from notice n
            join membership m on m.subject = n.subject and m.enterprise_id = n.enterprise_id
            where n.mail_id = ?1 and n.code in (?2) order by n.enterprise_id, n.id""";

    /** Newest first; ids are ordered by time. */
    List<Notice> newest(Actor reader, boolean unreadOnly, UUID before, int limit) {
        var wanted = (unreadOnly ? UNREAD : MINE) + " and code in ?3";
        var page = before == null
                ? find(wanted + " order by id desc", reader.subject(), reader.enterpriseId(), SAID)
                : find(wanted + " and id < ?4 order by id desc", reader.subject(), reader.enterpriseId(), SAID, before);
        return page.page(0, limit).list();
    }

    long unread(Actor reader) {
        return count(UNREAD + " and code in ?3", reader.subject(), reader.enterpriseId(), SAID);
    }

    /** Refuses what is not the reader's, as if it did not exist. */
    void mustHave(Actor reader, Set<UUID> these) {
        if (count(MINE + " and id in ?3", reader.subject(), reader.enterpriseId(), these) < these.size()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    void readUpTo(Actor reader, UUID last, Instant now) {
        update(
                "readAt = ?3 where " + UNREAD + " and id <= ?4 and code in ?5",
                reader.subject(),
                reader.enterpriseId(),
                now,
                last,
                SAID);
    }

    void read(Actor reader, List<UUID> these, Instant now) {
        update("readAt = ?3 where " + UNREAD + " and id in ?4", reader.subject(), reader.enterpriseId(), now, these);
    }

    /** What a mail tells: of enterprises that its reader still belongs to, oldest first. */
    List<Notice> toldBy(UUID mail) {
        return getSession()
                .createNativeQuery(TOLD_BY, Notice.class)
                .setParameter(1, mail)
                .setParameterList(2, SAID)
                .getResultList();
    }
}
