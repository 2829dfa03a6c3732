package twoway.matching.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The enterprises we know of. */
@ApplicationScoped
public class PooledEnterprises implements PanacheRepositoryBase<PooledEnterprise, UUID> {

    private final PooledTitles titles;

    PooledEnterprises(PooledTitles titles) {
        this.titles = titles;
    }

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
        return byIds(List.of(id)).getOrDefault(id, new PooledEnterprise(id));
    }

    /** Whether it finds what is shown to verified members. */
    public boolean readsAsMember(UUID id) {
        return count("id = ?1 and state = 'VERIFIED'", id) == 1;
    }

    /** Each with the official titles that it holds today. */
    public Map<UUID, PooledEnterprise> byIds(Collection<UUID> ids) {
        var found = list("id in ?1", ids).stream().collect(Collectors.toMap(PooledEnterprise::id, Function.identity()));
        var held = titles.heldBy(ids);
        found.forEach((id, each) -> each.holds(held.getOrDefault(id, TitlesHeld.NONE)));
        return found;
    }
}
