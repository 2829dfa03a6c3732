package twoway.enterprise.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.actor.Role;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    /** Adds a member unless the subject is or was one, also when two add it at the same moment. */
    boolean insert(UUID id, UUID enterpriseId, Roster.Newcomer newcomer, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                            insert into member (id, enterprise_id, subject, role, unit, state, joined_at, version)
                            values (?1, ?2, ?3, ?4, ?5, 'ACTIVE', ?6, 0)
                            on conflict (enterprise_id, subject) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, enterpriseId)
                        .setParameter(3, newcomer.subject())
                        .setParameter(4, newcomer.role().name())
                        .setParameter(5, newcomer.unit())
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
    }

    boolean includes(UUID enterpriseId, String subject) {
        return count("enterpriseId = ?1 and subject = ?2 and state = ?3", enterpriseId, subject, Member.State.ACTIVE)
                == 1;
    }

    /** The subject's one member, held until the transaction ends. */
    Member ofSubject(UUID enterpriseId, String subject) {
        return find("enterpriseId = ?1 and subject = ?2", enterpriseId, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Somebody else's member is as missing as one that never was. */
    Member own(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Member ownForCommand(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Everybody who acts for the enterprise now, held until the transaction ends. */
    List<Member> activeOf(UUID enterpriseId) {
        return find("enterpriseId = ?1 and state = ?2 order by id", enterpriseId, Member.State.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Wherever the subject acts now, held until the transaction ends. */
    List<Member> activeAs(String subject) {
        return find("subject = ?1 and state = ?2 order by id", subject, Member.State.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Set<UUID> firmsOf(String subject) {
        return find("subject = ?1 and state = ?2", subject, Member.State.ACTIVE).stream()
                .map(Member::enterpriseId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The enterprises that the subject owns now, alone or with others; what has ended needs no owner. */
    List<UUID> ownedBy(String subject) {
        return getSession()
                .createNativeQuery("""
                    select m.enterprise_id from member m join enterprise e on e.id = m.enterprise_id
                     where m.subject = ?1 and m.role = 'OWNER' and m.state = 'ACTIVE'
                       and e.state not in ('MERGED', 'RETIRED')
                     order by m.enterprise_id""", UUID.class)
                .setParameter(1, subject)
                .getResultList();
    }

    boolean hasSeen(String subject) {
        return count("subject", subject) > 0;
    }

    /** The active owners, held so that two of them cannot send each other away at the same moment. */
    long holdOwners(UUID enterpriseId) {
        return find(
                        "enterpriseId = ?1 and role = ?2 and state = ?3 order by id",
                        enterpriseId,
                        Role.OWNER,
                        Member.State.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .size();
    }

    /**
     * Whether nobody owns the enterprise yet, as long as it was only told by an office. One that has left or was merged is
     * nobody's to own.
     *
     * @throws Refusal {@code not-found} if there is no such enterprise
     */
    boolean ownerless(UUID enterpriseId) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                    select not exists (select from member m
                                        where m.enterprise_id = e.id and m.role = 'OWNER' and m.state = 'ACTIVE')
                      and e.state not in ('MERGED', 'RETIRED')
                      from enterprise e where e.id = ?1""", Boolean.class)
                .setParameter(1, enterpriseId)
                .getResultList();
        if (found.isEmpty()) throw new Refusal(CommonProblem.NOT_FOUND);
        return (Boolean) found.getFirst();
    }

    /** Whether one can still come in; as it is now, it stays until the transaction ends. */
    boolean holdJoinable(UUID enterpriseId) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select state not in ('RETIRED', 'MERGED') from enterprise where id = ?1 for no key update",
                        Boolean.class)
                .setParameter(1, enterpriseId)
                .getSingleResult();
    }

    /** In the order they joined; ids are ordered by time. */
    List<Member> oldestOf(UUID enterpriseId, UUID after, int limit) {
        var page = after == null
                ? find("enterpriseId = ?1 order by id", enterpriseId)
                : find("enterpriseId = ?1 and id > ?2 order by id", enterpriseId, after);
        return page.page(0, limit).list();
    }
}
