package twoway.matching.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The enterprises we know of. */
@ApplicationScoped
public class PooledEnterprises implements PanacheRepositoryBase<PooledEnterprise, UUID> {

    /** Tells whether anything has changed that matches rest on. */
    boolean learn(EnterpriseNews news) {
        var known = findById(news.enterpriseId());
        if (known != null) return known.learn(news);
        var made = new PooledEnterprise(news.enterpriseId());
        made.learn(news);
        persist(made);
        return true;
    }

    /** One that has just registered may act here before its profile has arrived: then nothing is known of it. */
    public PooledEnterprise knownOrBlank(UUID id) {
        return findByIdOptional(id).orElseGet(() -> new PooledEnterprise(id));
    }

    public Map<UUID, PooledEnterprise> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(PooledEnterprise::id, Function.identity()));
    }
}
