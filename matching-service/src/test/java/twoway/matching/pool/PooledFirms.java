package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.value.LocalizedText;

/** Rows of the pool as news would have made them, within the transaction of a test. */
@ApplicationScoped
class PooledFirms {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> GIVES = List.of("DIGITALISATION");
    static final List<String> WANTS = List.of("INNOVATION");

    private static final LocalizedText SAMPLE = LocalizedText.of("示例", "Sample");

    private final Session entities;

    PooledFirms(Session entities) {
        this.entities = entities;
    }

    UUID asks(String market, LocalDate till, String... tags) {
        var firm = verified();
        var posting = posting(firm, WANTS, GIVES, market, till, tags);
        entities.persist(posting);
        var asker = new Asker(firm);
        asker.sumUp(List.of(posting));
        entities.persist(asker);
        return firm;
    }

    UUID offers(String market, LocalDate till, String... tags) {
        var posting = posting(verified(), GIVES, WANTS, market, till, tags);
        entities.persist(posting);
        return posting.id();
    }

    UUID verified() {
        var firm = new PooledEnterprise(UUID.randomUUID());
        firm.learn(new EnterpriseNews(firm.id(), SAMPLE, "CN", null, null, null, List.of(), "VERIFIED", null, true));
        entities.persist(firm);
        return firm.id();
    }

    static PooledPosting posting(
            UUID owner, List<String> gives, List<String> wants, String market, LocalDate till, String... tags) {
        var posting = new PooledPosting(UUID.randomUUID());
        posting.learn(new PostingNews(
                posting.id(),
                "OFFER",
                owner,
                "OPEN",
                gives,
                wants,
                SAMPLE,
                SAMPLE,
                List.of(market),
                List.of(),
                List.of(tags),
                null,
                null,
                till,
                null));
        return posting;
    }
}
