package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import twoway.chassis.time.Clock;
import twoway.enterprise.posting.PostingKind;

/** Who finds a posting of somebody else's, and which of its levels are open to a firm. */
@ApplicationScoped
class Openness {

    /** What the directory shows to whoever asks, and nothing else, is found. */
    private static final String FOUND = """
            select e.enterprise_id from directory_entry e join enterprise o on o.id = e.enterprise_id
            where e.id = :posting and e.kind = :kind and e.last_day >= :today
                and (o.visibility = 'PUBLIC' or o.visibility = 'MEMBERS' and :member)
                and e.enterprise_id not in (select hidden_from_me(cast(:today as date)))""";

    /** The same function guards the texts row by row. */
    private static final String OPEN = """
            select each.level from unnest(cast(:levels as text[])) as each (level)
            where opens_to(:reader, :owner, :posting, each.level)""";

    private static final String[] LEVELS =
            Arrays.stream(Level.values()).map(Level::name).toArray(String[]::new);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Session session;
    private final Clock clock;

    Openness(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The day that decides which postings run, as in the directory. */
    LocalDate today() {
        return clock.today(null, ZONE);
    }

    /**
     * Whose it is; empty if it is not found.
     *
     * @param member whether the reader finds firms that show themselves to members only
     */
    Optional<UUID> ownerOf(PostingKind kind, UUID posting, boolean member) {
        return session.createNativeQuery(FOUND, UUID.class)
                .setParameter("posting", posting)
                .setParameter("kind", kind.name())
                .setParameter("member", member)
                .setParameter("today", today())
                .uniqueResultOptional();
    }

    Set<Level> of(UUID owner, UUID posting, UUID reader) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("levels", LEVELS)
                .setParameter("reader", reader)
                .setParameter("owner", owner)
                .setParameter("posting", posting)
                .getResultStream()
                .map(Level::valueOf)
                .collect(Collectors.toSet());
    }
}
