package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.chassis.time.Clock;

/** Says inside the service, once for a transaction, what it has touched. */
@ApplicationScoped
class PoolNews {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PooledPostings postings;
    private final Clock clock;
    private final Touched touched;
    private final Event<PoolChanged> changed;

    PoolNews(PooledPostings postings, Clock clock, Touched touched, Event<PoolChanged> changed) {
        this.postings = postings;
        this.clock = clock;
        this.touched = touched;
        this.changed = changed;
    }

    void tell() {
        if (touched.nothing()) return;
        var news = new LinkedHashSet<>(touched.postings());
        news.addAll(touched.understood());
        var known = postings.list("id in ?1 order by id", news);
        var told = Stream.concat(
                        touched.enterprises().stream(),
                        known.stream()
                                .filter(each -> touched.postings().contains(each.id()))
                                .map(PooledPosting::owner))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var days = new HashMap<UUID, LocalDate>();
        Stream.of(
                        touched.enterprises().stream(),
                        known.stream().map(PooledPosting::owner),
                        touched.meetings().keySet().stream())
                .flatMap(each -> each)
                .forEach(firm -> days.computeIfAbsent(firm, id -> clock.today(id, ZONE)));
        changed.fire(new PoolChanged(known, touched.enterprises(), told, touched.meetings(), days));
    }
}
