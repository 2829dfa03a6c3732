package twoway.matching.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static twoway.matching.pool.PooledFirms.GIVES;
import static twoway.matching.pool.PooledFirms.TODAY;
import static twoway.matching.pool.PooledFirms.WANTS;
import static twoway.matching.pool.PooledFirms.posting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.Undone;

/** In a crowd of which only some can be compared, who means the same is among them. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class MeantCandidatesTest {

    @Inject
    Candidates candidates;

    @Inject
    Undone undone;

    @Inject
    Session entities;

    @Inject
    PooledFirms pooled;

    @Test
    void in_however_large_a_crowd_whoever_means_the_same_is_found() {
        undone.run(() -> {
            Stream.generate(() -> pooled.asks("DE", null))
                    .limit(Candidates.FITTING + 50L)
                    .forEach(each -> {});
            var firm = pooled.asks("DE", null);
            means(postingOf(firm), "pump", "valve", "compressor", "seal", "brewing");
            var elsewhere = pooled.asks("US", null);
            means(postingOf(elsewhere), "pump", "valve");
            var posting = posting(UUID.randomUUID(), GIVES, WANTS, "DE", null);
            posting.understood(List.of("bearing", "pump", "seal"));

            var found = candidates.askersOn(posting, TODAY);

            assertEquals(firm, found.getFirst());
            assertFalse(found.contains(elsewhere));
            posting.understood(List.of("bearing", "brewing"));
            assertNotEquals(firm, candidates.askersOn(posting, TODAY).getFirst(), "what is fifth does not find it");
        });
    }

    @Test
    void in_however_large_a_crowd_an_asker_finds_what_means_the_same() {
        undone.run(() -> {
            Stream.generate(() -> pooled.offers("DE", null))
                    .limit(Candidates.FITTING + 50L)
                    .forEach(each -> {});
            var right = pooled.offers("DE", null);
            means(right, "pump", "valve");
            var asker = new Asker(UUID.randomUUID());
            var need = posting(asker.id(), WANTS, GIVES, "DE", null);
            need.understood(List.of("valve", "bearing", "pump"));
            asker.sumUp(List.of(need));

            assertEquals(right, candidates.postingsFor(asker, TODAY).getFirst());
        });
    }

    @Test
    void whoever_says_the_same_with_many_postings_takes_no_place_of_others() {
        undone.run(() -> {
            Stream.generate(() -> pooled.asks("DE", null))
                    .limit(Candidates.FITTING + 50L)
                    .forEach(each -> {});
            var loud = pooled.asks("DE", null);
            for (int i = 0; i < 4 * Candidates.MEANT; i++) {
                var again = posting(loud, WANTS, GIVES, "DE", null);
                again.understood(List.of("pump"));
                entities.persist(again);
            }
            var quiet = pooled.asks("DE", null);
            means(postingOf(quiet), "pump");

            // Each begins elsewhere in the drawn order.
            for (int i = 0; i < 20; i++) {
                var posting = posting(UUID.randomUUID(), GIVES, WANTS, "DE", null);
                posting.understood(List.of("pump"));
                var first = candidates.askersOn(posting, TODAY).subList(0, 2);
                assertEquals(Set.of(loud, quiet), Set.copyOf(first));
            }
        });
    }

    private void means(UUID posting, String... senses) {
        entities.flush();
        entities.find(PooledPosting.class, posting).understood(List.of(senses));
        entities.flush();
    }

    private UUID postingOf(UUID firm) {
        entities.flush();
        return entities.createQuery("select id from PooledPosting where enterpriseId = :firm", UUID.class)
                .setParameter("firm", firm)
                .getSingleResult();
    }
}
