package twoway.matching.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Undone;

/** What is done here never happened, so nobody computes these. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class TextVectorsTest {

    private static final String IMPORTED =
            "insert into text_vector (hash, language, text, attempts) values (:hash, 'EN', :text, :attempts)";

    @Inject
    TextVectors vectors;

    @Inject
    Undone undone;

    @Inject
    Session session;

    @Test
    void a_posting_s_text_is_computed_before_what_was_imported_and_before_those_of_an_older_version() {
        undone.run(() -> {
            var imported = imported(0);
            var failing = imported(1);
            var posting = passage();
            var older = imported(0);

            vectors.want(List.of(older), TextVectors.Turn.SECOND);
            vectors.want(List.of(posting, failing), TextVectors.Turn.FIRST);
            vectors.want(List.of(posting), TextVectors.Turn.SECOND);

            assertEquals(
                    hashes(posting, older, imported, failing).subList(0, 2),
                    inTurn(posting, older, imported, failing).subList(0, 2));
        });
    }

    @Test
    void what_has_failed_three_times_is_waited_for_no_longer() {
        undone.run(() -> {
            var hopeless = imported(3);
            var slow = imported(2);
            var unknown = passage();
            var all = List.of(hopeless, slow, unknown);

            assertEquals(List.of(slow, unknown), vectors.of(all).missing(all));
        });
    }

    private static Passage passage() {
        return new Passage(Language.EN, "A text of its own: " + UUID.randomUUID());
    }

    private Passage imported(int attempts) {
        var passage = passage();
        session.createNativeMutationQuery(IMPORTED)
                .setParameter("hash", passage.hash())
                .setParameter("text", passage.text())
                .setParameter("attempts", attempts)
                .executeUpdate();
        return passage;
    }

    private List<String> inTurn(Passage... some) {
        return session.createNativeQuery(
                        "select hash from text_vector where hash = any (cast(:hashes as text[])) order by due_at, hash",
                        String.class)
                .setParameter("hashes", hashes(some).toArray(String[]::new))
                .getResultList();
    }

    private static List<String> hashes(Passage... some) {
        return Stream.of(some).map(Passage::hash).toList();
    }
}
