package twoway.enterprise.title;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;
import twoway.chassis.time.Clock;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/**
 * Reminds a firm 90, 30 and 7 days before a title runs out, each once, by the firm's own calendar. Who reports a title late is
 * told once of how little is left. Any number of processes may look at the same moment: the row of the reminder is one.
 */
@ApplicationScoped
class TitleReminders {

    private static final Logger LOG = Logger.getLogger(TitleReminders.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String REMIND = """
            with calendar as (
                select t.id, t.valid_till, ((transaction_timestamp() + coalesce(s.shift, interval '0'))
                                                at time zone 'Asia/Shanghai')::date as today
                  from official_title t left join clock_shift s on s.tenant = t.enterprise_id
                 where t.state <> 'REVOKED_BY_AUTHORITY'),
            due as (
                select c.id, d.days from calendar c cross join (values (90), (30), (7)) as d (days)
                 where c.today between c.valid_till - d.days and c.valid_till
                   and not exists (select from title_reminder r where r.title_id = c.id and r.days = d.days))
            insert into title_reminder (title_id, days, reminded_at)
            select id, days, clock_timestamp() from due
             where id in (select distinct id from due order by id limit 200)
            on conflict do nothing returning title_id""";

    private final Titles titles;
    private final Session entities;
    private final Tell tell;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Ids ids;
    private final Duration look;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    TitleReminders(
            Titles titles,
            Session entities,
            Tell tell,
            Tenancy tenancy,
            Clock clock,
            Ids ids,
            @ConfigProperty(name = "twoway.titles.look", defaultValue = "1H") Duration look) {
        this.titles = titles;
        this.entities = entities;
        this.tell = tell;
        this.tenancy = tenancy;
        this.clock = clock;
        this.ids = ids;
        this.look = look;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("title-reminders").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            do {
                while (stopped.getCount() > 0 && remind()) LOG.trace("and the next");
            } while (!stopped.await(look.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some in one transaction, never too many for its time; {@code false} if there are none, or none can be given now. */
    private boolean remind() {
        try {
            return tenancy.asSystem(() -> {
                var due = titles.list("id in ?1", due());
                due.forEach(this::remind);
                return !due.isEmpty();
            });
        } catch (RuntimeException e) {
            // Nothing was put down, so the next look finds the same.
            LOG.warnf("reminders of titles wait: %s", e.getMessage());
            return false;
        }
    }

    private List<UUID> due() {
        return entities.createNativeQuery(REMIND, UUID.class).getResultList();
    }

    private void remind(Title title) {
        var now = clock.now(title.enterpriseId());
        var till = title.award().validTill();
        var days = ChronoUnit.DAYS.between(now.atZone(ZONE).toLocalDate(), till);
        var arguments =
                Map.of("tier", title.award().tier().name(), "till", till.toString(), "days", Long.toString(days));
        var link = "/enterprise/v1/enterprises/" + title.enterpriseId() + "/titles/" + title.id();
        var telling = new Telling(
                ids.next(), title.enterpriseId(), NoticeCode.TITLE_EXPIRING, arguments, link, Telling.Audience.ALL);
        tell.of(telling, now);
    }
}
