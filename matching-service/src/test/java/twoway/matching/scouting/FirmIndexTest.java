package twoway.matching.scouting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.value.LocalizedText;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.retrieval.Embedder;
import twoway.matching.retrieval.Hit;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Wanted;

/** Each process has an index of its own; all of them must say the same, however they came about. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class FirmIndexTest {

    private static final List<String> WORDS =
            List.of("robot", "sensor", "battery", "textile", "pump", "valve", "laser", "timber", "yeast", "glass");

    @Inject
    FirmIndex here;

    @Inject
    MissingMembers missing;

    @Inject
    FirmRows rows;

    @Inject
    IndexFolder folders;

    @Inject
    Embedder embedder;

    @Inject
    FindableFirms firms;

    @Inject
    VectorWork work;

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource database;

    private FirmIndex there;

    @BeforeEach
    void anotherReplica() {
        there = another();
        await().ignoreExceptions().untilAsserted(() -> find(there, "it serves before anything happens"));
    }

    private FirmIndex another() {
        var index = new FirmIndex(missing, rows, folders, embedder);
        index.start(null);
        return index;
    }

    @AfterEach
    void stops() throws InterruptedException {
        there.stop(null);
    }

    @Test
    void an_index_that_followed_a_history_of_changes_says_what_one_built_anew_says() throws InterruptedException {
        var random = new Random(20261122);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) ids.add(UUID.randomUUID());
        for (int change = 0; change < 60; change++) {
            var id = ids.get(random.nextInt(ids.size()));
            if (random.nextInt(6) == 0) tenancy.asSystem(() -> firms.hide(id));
            else put(firm(id, text(random)));
        }
        awaitVectors();

        var anew = another();

        await().ignoreExceptions().untilAsserted(() -> {
            there.tidy();
            anew.tidy();
            assertFalse(find(anew, "robot pump").isEmpty());
            for (var word : WORDS) assertEquals(find(anew, word + " glass"), find(there, word + " glass"));
        });
        anew.stop(null);
    }

    @Test
    void while_an_index_is_built_anew_every_search_sees_a_whole_one() {
        var whole = new HashSet<UUID>();
        for (int i = 0; i < 20; i++) {
            var id = UUID.randomUUID();
            put(firm(id, "whole loom " + i));
            whole.add(id);
        }
        awaitVectors();
        await().until(() -> ids(find(here, "whole loom")).containsAll(whole));

        for (int time = 0; time < 5; time++) {
            var done = here.rebuild();
            while (!done.isDone()) assertTrue(ids(find(here, "whole loom")).containsAll(whole));
            assertTrue(ids(find(here, "whole loom")).containsAll(whole));
        }
    }

    /** As the inbox and the job do; the one that waits in a circle is told so by the database after a second. */
    @Test
    void firms_are_put_while_the_vectors_of_their_texts_are_written_and_neither_waits_for_the_other() throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            for (int round = 0; round < 5; round++) {
                var texts = new ArrayList<Passage>();
                for (int i = 0; i < 8; i++) texts.add(new Passage(Language.EN, "Deadlocked loom " + UUID.randomUUID()));
                put(firm(UUID.randomUUID(), texts));

                var written = beside.submit(() -> {
                    while (open() > 0) tenancy.asSystem(work::round);
                });
                while (!written.isDone()) put(firm(UUID.randomUUID(), texts));

                written.get();
            }
        }
    }

    @Test
    void two_replicas_hear_of_the_same_change() {
        var id = UUID.randomUUID();
        put(firm(id, "replicated kiln"));

        for (var replica : List.of(here, there))
            await().until(() -> ids(find(replica, "replicated kiln")).contains(id));
    }

    @Test
    void what_was_computed_once_is_not_computed_again() throws SQLException {
        var text = "A text that comes back, " + UUID.randomUUID();
        var hash = new Passage(Language.EN, text).hash();
        var id = UUID.randomUUID();
        put(firm(id, text));
        awaitVectors();
        var computed = transaction(hash);

        put(firm(id, "another text"));
        put(firm(id, text));
        put(firm(UUID.randomUUID(), text));
        awaitVectors();

        assertEquals(computed, transaction(hash), "the row was not written again");
    }

    /** Which transaction wrote the vector of this text. */
    private String transaction(String hash) {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select xmin::text from text_vector where hash = ?")) {
                query.setString(1, hash);
                try (var row = query.executeQuery()) {
                    assertTrue(row.next());
                    return row.getString(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void put(FindableFirm firm) {
        tenancy.asSystem(() -> firms.put(firm));
    }

    private void awaitVectors() {
        await().untilAsserted(() -> {
            for (var replica : List.of(here, there)) {
                var found = replica.find(new Wanted("glass", Language.EN, List.of(), 1));
                assertTrue(found.of() > 0);
                assertEquals(found.of(), found.ready());
                assertEquals(0, open());
            }
        });
    }

    /** How many texts wait for their vectors, whether an index has heard of them or not. */
    private int open() {
        return tenancy.asSystem(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select count(*) from text_vector where vector is null");
                    var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<Hit> find(FirmIndex index, String text) {
        return index.find(new Wanted(text, Language.EN, List.of(), 100)).hits();
    }

    private static List<UUID> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private static String text(Random random) {
        var text = new StringBuilder("Makers of");
        for (int i = 0; i < 4; i++) text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        return text.toString();
    }

    private static FindableFirm firm(UUID id, String text) {
        return firm(id, Passage.of(Language.EN, text));
    }

    private static FindableFirm firm(UUID id, List<Passage> texts) {
        var names = LocalizedText.of(null, "Sample Firm");
        var profile = new FirmProfile(FirmStanding.NOT_A_MEMBER, names, "CN", null, null, null, null, null, true);
        return new FindableFirm(id, false, profile, Passage.of(Language.EN, "Sample Firm"), texts);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
