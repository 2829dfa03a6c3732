package twoway.channel.firm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The firms this service has heard of. */
@ApplicationScoped
public class Firms implements PanacheRepositoryBase<Firm, UUID> {

    /** How the firms are called; one that is not known yet is missing. */
    public Map<UUID, FirmName> names(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Firm::id, firm -> new FirmName(firm.id(), firm.names(), firm.sample())));
    }

    void learn(ToldEnterprise told) {
        var firm = findById(told.enterpriseId());
        if (firm == null) {
            firm = new Firm(told.enterpriseId());
            firm.learn(told);
            persist(firm);
        } else {
            firm.learn(told);
        }
    }
}
