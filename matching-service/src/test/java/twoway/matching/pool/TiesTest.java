package twoway.matching.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Undone;

/** What the matches go by follows what was told and the calendar, one tie at a time. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class TiesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final UUID firm = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Ties ties;

    @Inject
    Touched touched;

    @Inject
    Undone undone;

    @Inject
    Session session;

    @Test
    void what_news_was_of_is_followed_and_the_rest_waits_for_the_calendar() {
        undone.run(() -> {
            var told = tie(firm, other, null);
            var overlooked = tie(UUID.randomUUID(), UUID.randomUUID(), null);

            ties.follow(Set.of(told));

            assertEquals(Set.of(told), held("kinship_held", told, overlooked));
            assertEquals(Set.of(overlooked), dueOf(told, overlooked));
            assertEquals(Map.of(firm, Set.of(other)), meetings());
        });
    }

    @Test
    void what_has_ended_by_its_day_or_is_told_no_longer_is_let_go() {
        undone.run(() -> {
            var tie = tie(firm, other, null);
            var denial = denial(firm, other);
            var both = Set.of(tie, denial);
            ties.follow(both);
            assertEquals(both, held("kinship_held union all select id from denial_held", tie, denial));

            change("update kinship set valid_till = '" + today.minusDays(1) + "' where id = '" + tie + "'");
            change("delete from denial where id = '" + denial + "'");
            assertEquals(both, dueOf(tie, denial));
            ties.follow(ties.due());

            assertEquals(Set.of(), held("kinship_held union all select id from denial_held", tie, denial));
            assertEquals(Set.of(), dueOf(tie, denial));
        });
    }

    @Test
    void a_tie_holds_on_its_last_day() {
        undone.run(() -> {
            var last = tie(firm, other, today);
            var over = tie(firm, other, today.minusDays(1));

            assertEquals(Set.of(last), dueOf(last, over));
        });
    }

    /** Two processes that follow at once take the same rows in the same order. */
    @Test
    void ties_and_denials_are_followed_by_id_whenever_they_were_told() {
        undone.run(() -> {
            var told = new ArrayList<UUID>();
            for (int i = 0; i < 10; i++) {
                told.add(tie(UUID.randomUUID(), UUID.randomUUID(), null));
                told.add(denial(UUID.randomUUID(), UUID.randomUUID()));
            }

            var due = ties.due().stream().filter(told::contains).toList();

            assertEquals(
                    told.stream().sorted(Comparator.comparing(UUID::toString)).toList(), due);
        });
    }

    @Test
    void one_is_followed_by_its_id_whatever_else_was_ever_told() {
        undone.run(() -> {
            // On a few rows the planner would rightly prefer to look at all of them.
            change("set local enable_seqscan = off");
            var plan = session.createNativeQuery("explain " + Ties.SOME, String.class)
                    .setParameter("ids", new UUID[] {UUID.randomUUID()})
                    .getResultList();
            for (var table : List.of("kinship", "kinship_held", "denial", "denial_held"))
                assertTrue(
                        plan.stream()
                                .anyMatch(line -> line.contains("using " + table + "_pkey on " + table)
                                        || line.contains("on " + table + "_pkey")),
                        () -> table + " in " + plan);
        });
    }

    @Test
    void unless_it_is_said_otherwise_all_are_compared_twice_a_minute() {
        var settings =
                new SmallRyeConfigBuilder().withMapping(TieSettings.class).build();

        assertEquals(
                Duration.ofSeconds(30),
                settings.getConfigMapping(TieSettings.class).betweenComparisons(),
                "as the page on running says");
    }

    private UUID tie(UUID firm, UUID parent, LocalDate till) {
        var id = UUID.randomUUID();
        session.createNativeMutationQuery("insert into kinship (id, enterprise_id, parent_id, valid_from, valid_till)"
                        + " values (:id, :firm, :parent, :from, :till)")
                .setParameter("id", id)
                .setParameter("firm", firm)
                .setParameter("parent", parent)
                .setParameter("from", LONG_AGO)
                .setParameter("till", till, LocalDate.class)
                .executeUpdate();
        return id;
    }

    private UUID denial(UUID firm, UUID denied) {
        var id = UUID.randomUUID();
        change("insert into denial (id, enterprise_id, denied_id) values ('%s', '%s', '%s')"
                .formatted(id, firm, denied));
        return id;
    }

    private void change(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    /** Each pair is noted once, from either side. */
    private Map<UUID, Set<UUID>> meetings() {
        var meetings = touched.meetings();
        return meetings.containsKey(firm) ? meetings : Map.of(firm, Set.copyOf(meetings.keySet()));
    }

    /** Others share the database, and something of theirs may be due too. */
    private Set<UUID> dueOf(UUID... ours) {
        var due = new HashSet<>(ties.due());
        due.retainAll(Set.of(ours));
        return due;
    }

    private Set<UUID> held(String in, UUID... ours) {
        var held = new HashSet<>(
                session.createNativeQuery("select id from " + in, UUID.class).getResultList());
        held.retainAll(Set.of(ours));
        return held;
    }
}
