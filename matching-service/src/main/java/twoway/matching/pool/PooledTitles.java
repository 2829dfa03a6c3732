package twoway.matching.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.time.Clock;

/** The official titles we know of. */
@ApplicationScoped
class PooledTitles implements PanacheRepositoryBase<PooledTitle, UUID> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    PooledTitles(Clock clock) {
        this.clock = clock;
    }

    void learn(TitleNews news) {
        var known = findById(news.titleId());
        if (known != null) {
            known.learn(news);
        } else {
            var made = new PooledTitle(news.titleId());
            made.learn(news);
            persist(made);
        }
    }

    /** What was confirmed at its source, each by its holder's day; who has none is missing. */
    Map<UUID, TitlesHeld> heldBy(Collection<UUID> holders) {
        var confirmed = list("enterpriseId in ?1 and state = 'CONFIRMED_AT_SOURCE'", holders).stream()
                .collect(Collectors.groupingBy(PooledTitle::holder));
        var days = clock.days(confirmed.keySet(), ZONE);
        var held = new HashMap<UUID, TitlesHeld>();
        confirmed.forEach((holder, all) -> held.put(holder, TitlesHeld.on(days.get(holder), all)));
        return held;
    }
}
