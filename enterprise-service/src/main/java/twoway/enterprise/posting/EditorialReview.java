package twoway.enterprise.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Whether an operator looks at a draft before it is public: one choice for the platform. */
@ApplicationScoped
public class EditorialReview {

    /** What was public before days were kept has none. */
    private static final String KNOWN = """
            select exists (
                select from (select enterprise_id, validities, state, ruling from offer
                             union all select enterprise_id, validities, state, ruling from need) posting
                where enterprise_id = ?1 and ruling is null
                    and (validities <> '[]' or state in ('PUBLISHED', 'PAUSED', 'EXPIRED')))""";

    /** Whose drafts are looked at. */
    enum Scope {
        OFF,
        /** Of a firm that has had nothing public yet but what was taken down. */
        FIRST_POSTING,
        ALL
    }

    private final Provider<Scope> scope;
    private final Session session;

    EditorialReview(
            @ConfigProperty(name = "twoway.editorial-review", defaultValue = "OFF") Provider<Scope> scope,
            Session session) {
        this.scope = scope;
        this.session = session;
    }

    boolean of(UUID enterpriseId) {
        return switch (scope.get()) {
            case OFF -> false;
            case ALL -> true;
            case FIRST_POSTING -> !hasBeenPublic(enterpriseId);
        };
    }

    private boolean hasBeenPublic(UUID enterpriseId) {
        return session.createNativeQuery(KNOWN, Boolean.class)
                .setParameter(1, enterpriseId)
                .getSingleResult();
    }
}
