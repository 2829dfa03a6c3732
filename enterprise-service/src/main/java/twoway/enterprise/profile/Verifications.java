package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the rest of the service may ask about an enterprise's standing. */
@ApplicationScoped
public class Verifications {

    private final Enterprises enterprises;

    Verifications(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    public boolean verified(UUID enterpriseId) {
        return enterprises.count("id = ?1 and state = ?2", enterpriseId, EnterpriseState.VERIFIED) == 1;
    }

    /**
     * The same, and so it stays until the transaction ends: whoever suspends or retires the enterprise comes before or
     * after. To be asked before anything of the enterprise is held.
     */
    public boolean staysVerified(UUID enterpriseId) {
        return enterprises.hold(enterpriseId).map(Enterprise::state).orElse(null) == EnterpriseState.VERIFIED;
    }
}
