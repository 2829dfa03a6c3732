package twoway.enterprise.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** How long counting takes: 2,000 generated firms, with {@code -Dtwoway.long=true} 100,000, a quarter of them with a title, a quarter in a cluster. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ProgrammeSpeedTest {

    private static final int FIRMS = Boolean.getBoolean("twoway.long") ? 100_000 : 2_000;
    private static final int ROUNDS = 7;
    private static final long ALLOWED_MILLIS = 600;
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Window WINDOW = new Window(YearMonth.from(TODAY), 12);

    private static final List<String> MADE = List.of("""
            insert into enterprise (id, state, names, country, province, industry, markets, sample, size_class,
                registered_at, state_since, version)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'SUBMITTED',
                jsonb_build_object('zh', '示例企业' || n), 'CN',
                (array['CN-ZJ','CN-GD','CN-JS','CN-SD','CN-SH','CN-BJ','CN-HB','CN-SC','CN-AH','CN-FJ'])[1 + n % 10],
                jsonb_build_object('scheme', 'GBT4754', 'code', (array['C3491','C3453','I6513','M7320'])[1 + n % 4]), '[]',
                false, (array['MICRO','SMALL','MEDIUM','LARGE','NOT_CLASSIFIED'])[1 + n / 3 % 5],
                timestamptz '2021-06-15' + n % 1000 * interval '1 day', now(), 0
            from generate_series(0, :firms - 1) as n""".replace(":firms", Integer.toString(FIRMS)), """
            insert into official_title (id, enterprise_id, tier, batch, valid_from, valid_till, state, source, reported_at,
                state_since, version)
            select id, id, 'LITTLE_GIANT', 'speed-' || row_number() over () % 5, '2022-01-01', '2025-01-01',
                'CONFIRMED_AT_SOURCE', 'list', now(), now(), 0
            from enterprise where id::text like '00000000-0000-7000-9000-%' and industry ->> 'code' = 'C3491'""", """
            insert into cluster (id, description, changed_at, version) values ('00000000-0000-7000-9000-00000000c1c1',
                '{"names": {"en": "Example cluster"}, "leadIndustry": {"scheme": "GBT4754", "code": "C3453"}}', now(), 0)""", """
            insert into cluster_member (id, cluster_id, enterprise_id, since, version)
            select id, '00000000-0000-7000-9000-00000000c1c1', id, now(), 0 from enterprise
            where id::text like '00000000-0000-7000-9000-%' and industry ->> 'code' = 'C3453'""");
    private static final String CLUSTER = "00000000-0000-7000-9000-00000000c1c1";
    private static final List<String> GONE = List.of(
            "delete from cluster_member where cluster_id = '" + CLUSTER + "'",
            "delete from cluster where id = '" + CLUSTER + "'",
            "delete from official_title where id::text like '00000000-0000-7000-9000-%'",
            "delete from enterprise where id::text like '00000000-0000-7000-9000-%'");

    @Inject
    ProgrammeNumbers numbers;

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource database;

    @AfterEach
    void nothing_generated_stays() {
        execute(GONE);
    }

    @Test
    void all_firms_are_counted_by_everything_at_once() {
        var before = counted();
        execute(MADE);

        var took = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            counted();
            took.add((System.nanoTime() - begun) / 1_000_000);
        }
        took.sort(null);
        var after = counted();
        System.out.printf(
                Locale.ROOT, "programme numbers: %,d firms counted in %d ms (median)%n", FIRMS, took.get(ROUNDS / 2));

        assertEquals(FIRMS, firms(after, Dimension.ALL, "ALL") - firms(before, Dimension.ALL, "ALL"));
        assertEquals(FIRMS / 10, firms(after, Dimension.PLACE, "CN-ZJ") - firms(before, Dimension.PLACE, "CN-ZJ"));
        assertEquals(
                FIRMS / 2,
                firms(after, Dimension.INDUSTRY_SECTION, "GBT4754:C")
                        - firms(before, Dimension.INDUSTRY_SECTION, "GBT4754:C"));
        assertEquals(FIRMS / 4, firms(after, Dimension.CLUSTER, CLUSTER));
        assertEquals(FIRMS / 4 / 5, firms(after, Dimension.BATCH, "LITTLE_GIANT-speed-1"));
        assertTrue(took.get(ROUNDS / 2) < ALLOWED_MILLIS, took::toString);
    }

    private Map<Dimension, Map<String, Map<YearMonth, Long>>> counted() {
        return tenancy.asSystem(() -> numbers.count(WINDOW, new ProgrammeNumbers.Whose(false, null), TODAY));
    }

    private static long firms(
            Map<Dimension, Map<String, Map<YearMonth, Long>>> counts, Dimension dimension, String value) {
        return counts.get(dimension).getOrDefault(value, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void execute(List<String> statements) {
        tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                for (var each : statements) statement.execute(each);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
