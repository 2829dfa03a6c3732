package twoway.enterprise.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** What people were told. A code without a sentence here, which a newer version has put down, is left out until there is one. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final String MINE = "subject = ?1 and (enterpriseId = ?2 or enterpriseId is null)";
    private static final String UNREAD = MINE + " and readAt is null";
    private static final Set<String> SAID = NoticeCode.words();

    private static final String TOLD_BY = """
            select n.* from notice n
            where n.mail_id = ?1 and n.code in (?2) and (n.enterprise_id is null or exists (select from membership m
                where m.subject = n.subject and m.enterprise_id = n.enterprise_id))
            order by n.enterprise_id, n.id""";

    /** @param enterpriseId for which the person acts, or {@code null} */
    record Reader(String subject, UUID enterpriseId) {}

    boolean told(String subject, Telling telling) {
        return count(
                        "subject = ?1 and origin = ?2 and code = ?3 and enterpriseId is null",
                        subject,
                        telling.origin(),
                        telling.code().word())
                > 0;
    }

    /** Newest first; ids are ordered by time. */
    List<Notice> newest(Reader reader, boolean unreadOnly, UUID before, int limit) {
        var wanted = (unreadOnly ? UNREAD : MINE) + " and code in ?3";
        var page = before == null
                ? find(wanted + " order by id desc", reader.subject(), reader.enterpriseId(), SAID)
                : find(wanted + " and id < ?4 order by id desc", reader.subject(), reader.enterpriseId(), SAID, before);
        return page.page(0, limit).list();
    }

    long unread(Reader reader) {
        return count(UNREAD + " and code in ?3", reader.subject(), reader.enterpriseId(), SAID);
    }

    /** Refuses what is not the reader's, as if it did not exist. */
    void mustHave(Reader reader, Set<UUID> these) {
        if (count(MINE + " and id in ?3", reader.subject(), reader.enterpriseId(), these) < these.size()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    void readUpTo(Reader reader, UUID last, Instant now) {
        update(
                "readAt = ?3 where " + UNREAD + " and id <= ?4 and code in ?5",
                reader.subject(),
                reader.enterpriseId(),
                now,
                last,
                SAID);
    }

    void read(Reader reader, List<UUID> these, Instant now) {
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
