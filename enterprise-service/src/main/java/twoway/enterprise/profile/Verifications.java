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
}
