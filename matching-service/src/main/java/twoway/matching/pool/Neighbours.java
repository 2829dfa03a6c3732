package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;

/**
 * Who is kept apart from whom, always both ways: firms that belong together are not proposed to each other, and a firm that
 * does not want to meet another meets nobody who belongs together with that one. Read with the platform's own rights, and
 * never said.
 */
@ApplicationScoped
public class Neighbours {

    private static final String KIN = "select kin_of(:who)";
    private static final String HIDDEN = "select hidden_from(:who)";
    private static final String APART = HIDDEN + " union " + KIN;

    private final Session session;
    private final Tenancy tenancy;

    Neighbours(Session session, Tenancy tenancy) {
        this.session = session;
        this.tenancy = tenancy;
    }

    /** Whom deny-lists keep from finding this firm, and it from finding them. */
    public Set<UUID> hiddenFrom(UUID who) {
        return tenancy.asSystem(() -> firms(HIDDEN, who));
    }

    /** With whom it shall have no match: {@link #hiddenFrom} and those it belongs together with. */
    public Set<UUID> apartFrom(UUID who) {
        return tenancy.asSystem(() -> {
            var apart = firms(APART, who);
            apart.remove(who);
            return apart;
        });
    }

    /** The same for two firms and all who belong together with one of them. */
    Map<UUID, Set<UUID>> around(UUID one, UUID other) {
        var around = new HashMap<UUID, Set<UUID>>();
        for (var who : List.of(one, other)) {
            for (var kin : firms(KIN, who)) around.computeIfAbsent(kin, this::apartFrom);
        }
        return around;
    }

    private Set<UUID> firms(String sql, UUID who) {
        return new HashSet<>(session.createNativeQuery(sql, UUID.class)
                .setParameter("who", who)
                .getResultList());
    }
}
