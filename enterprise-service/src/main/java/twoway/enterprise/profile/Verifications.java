package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.enterprise.EnterpriseProblem;

/** What the rest of the service may ask about an enterprise's standing. */
@ApplicationScoped
public class Verifications {

    private final Enterprises enterprises;

    Verifications(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** Why the enterprise may publish nothing, if so. */
    public Optional<EnterpriseProblem> hindrance(UUID enterpriseId) {
        return hindrance(enterprises.findByIdOptional(enterpriseId));
    }

    /**
     * The same, and so it stays until the transaction ends: whoever suspends, hides or retires the enterprise comes before
     * or after. To be asked before anything of the enterprise is held.
     */
    public Optional<EnterpriseProblem> lastingHindrance(UUID enterpriseId) {
        return hindrance(enterprises.hold(enterpriseId));
    }

    private static Optional<EnterpriseProblem> hindrance(Optional<Enterprise> enterprise) {
        if (enterprise.map(Enterprise::state).orElse(null) != EnterpriseState.VERIFIED) {
            return Optional.of(EnterpriseProblem.NOT_VERIFIED);
        }
        return enterprise.get().visibility() == Visibility.HIDDEN
                ? Optional.of(EnterpriseProblem.HIDDEN)
                : Optional.empty();
    }

    /** Whether this reader finds those who show themselves to members only. */
    public boolean readsAsMember(Caller reader) {
        return reader.member()
                && (reader.actor().is(Role.OPERATOR) || verified(reader.actor().enterpriseId()));
    }

    public boolean verified(UUID enterpriseId) {
        return enterprises.count("id = ?1 and state = ?2", enterpriseId, EnterpriseState.VERIFIED) == 1;
    }
}
