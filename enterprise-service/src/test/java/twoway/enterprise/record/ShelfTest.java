package twoway.enterprise.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;
import twoway.chassis.value.LocalizedText;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ShelfTest {

    private static final String TABLE = "public_record";
    private static final String KEPT =
            "select (content ->> 'province') || ' as of ' || retrieved_on from public_record where source = ?";

    private final String source = "shelf-" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    Ids ids;

    @Inject
    Tenancy tenancy;

    @Test
    void what_is_seen_again_is_of_the_later_day() {
        put(database, 1, "Jiangsu");
        put(database, 3, "Jiangsu");

        assertEquals("Jiangsu as of 2026-11-03", kept());
    }

    @Test
    void what_another_import_wrote_meanwhile_is_not_of_a_day_on_which_nobody_saw_it() {
        put(database, 1, "Jiangsu");

        put(interrupted(() -> put(database, 2, "Zhejiang")), 3, "Jiangsu");

        assertEquals("Zhejiang as of 2026-11-02", kept());
    }

    private void put(DataSource database, int day, String province) {
        var provenance = new Provenance(source, "Sample Source", "CC0", LocalDate.of(2026, 11, day));
        var names = LocalizedText.of(null, "Sample Firm");
        var firm = new PublicRecord(names, "CN", province, null, null, null, null);
        tenancy.asSystem(() -> new Shelf<PublicRecord>(TABLE, database, ids)
                .put(provenance, List.of(new Catalogue.Entry<>("one", firm)), Instant.EPOCH));
    }

    private String kept() {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(KEPT)) {
                query.setString(1, source);
                try (var row = query.executeQuery()) {
                    assertTrue(row.next());
                    return row.getString(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Whoever is about to stamp what it saw again is held up by somebody else. */
    private DataSource interrupted(Runnable other) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            var connection = method.invoke(database, arguments);
            return proxy(Connection.class, (itself, call, values) -> {
                if (values != null && values[0].toString().contains("set retrieved_on")) {
                    CompletableFuture.runAsync(other, Thread::startVirtualThread)
                            .join();
                }
                return call.invoke(connection, values);
            });
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(ShelfTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
