package twoway.enterprise.maturity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class SelfChecks implements PanacheRepositoryBase<SelfCheck, UUID> {

    /** The check, held against other commands until the transaction ends; an empty one if there was none. */
    SelfCheck forCommand(UUID enterpriseId) {
        getEntityManager().createNativeQuery("""
                    insert into digital_self_check (enterprise_id, answers, version)
                    values (?1, '{"base": {}, "scenarios": {}}', 0) on conflict (enterprise_id) do nothing""").setParameter(1, enterpriseId).executeUpdate();
        return findById(enterpriseId, LockModeType.PESSIMISTIC_WRITE);
    }
}
