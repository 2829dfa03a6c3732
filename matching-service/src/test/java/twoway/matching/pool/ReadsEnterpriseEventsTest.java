package twoway.matching.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.event.Fact;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Contracts;
import twoway.matching.ResourceKind;

class ReadsEnterpriseEventsTest {

    @Test
    void every_golden_posting_is_understood() {
        for (var example : Contracts.examples("enterprise.posting", "twoway.posting-projected.v1")) {
            var news = fact(example).as(PostingNews.class);
            var posting = new PooledPosting(news.postingId());
            posting.learn(news);

            assertFalse(posting.gives().isEmpty());
            assertFalse(posting.wants().isEmpty());
            assertNotNull(posting.title());
            assertEquals("OPEN".equals(news.status()), posting.openOn(LocalDate.of(2026, 11, 22)));
            assertFalse(posting.openOn(LocalDate.of(2027, 11, 22)), "its validity is over");
        }
    }

    /** As they stand in every archive: before places had lines, a posting had one number of them. */
    @Test
    void a_posting_told_before_there_were_lines_has_one_line() {
        for (var market : List.of("null", "\"DE\"")) {
            var told = """
                    {"postingId": "018f2d3c-0000-7000-8000-000000000001", "kind": "OFFER", "status": "OPEN",
                     "enterpriseId": "018f2d3c-0000-7000-8000-000000000002", "gives": ["SALES_CHANNEL"], "wants": ["PRODUCT"],
                     "title": {"en": "Sample"}, "description": {"en": "Sample"}, "markets": ["DE"], "industries": [], "tags": [],
                     "capacity": {"places": 3, "periodFrom": "2026-01-01", "periodTill": "2026-12-31", "market": %s},
                     "private": {}}""".formatted(market);
            var posting = new PooledPosting(UUID.randomUUID());

            posting.learn(fact(told).as(PostingNews.class));

            var line = new DeclaredPlaces(
                    market.equals("null") ? "ANY" : "DE",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    3,
                    null);
            assertEquals(List.of(line), posting.capacity());
        }
    }

    @Test
    void every_golden_enterprise_event_is_understood() {
        for (var type : Contracts.types("enterprise.enterprise")) {
            for (var example : Contracts.examples("enterprise.enterprise", type)) {
                var news = fact(example).as(EnterpriseNews.class);
                var enterprise = new PooledEnterprise(news.enterpriseId());
                enterprise.learn(news);

                assertNotNull(enterprise.names());
                assertTrue(enterprise.industry().contains(":"));
                assertEquals(example.contains("\"VERIFIED\""), enterprise.meetsOthers(), example);
            }
        }
    }

    /** Whatever is told besides must not set the machine to compare the firm with everybody else again. */
    @Test
    void only_news_of_what_decides_whom_a_firm_meets_and_how_it_fits_changes_its_matches() {
        var before = new EnterpriseNews(
                UUID.randomUUID(),
                LocalizedText.of("示例", "Sample"),
                "CN",
                "CN-ZJ",
                new Industry("GBT4754", "3491"),
                "SMALL",
                List.of("CN"),
                "VERIFIED",
                "PUBLIC",
                true);
        for (var part : EnterpriseNews.class.getRecordComponents()) {
            var changes = switch (part.getName()) {
                case "country", "industry", "sizeClass", "state" -> true;
                case "enterpriseId", "names", "province", "markets", "visibility", "sample" -> false;
                default -> throw new AssertionError("do matches rest on it? " + part);
            };
            var firm = new PooledEnterprise(before.enterpriseId());
            assertTrue(firm.learn(before));
            assertFalse(firm.learn(before), "told twice");
            assertEquals(changes, firm.learn(otherwise(before, part.getName())), part.getName());
        }
    }

    private static EnterpriseNews otherwise(EnterpriseNews news, String part) {
        return new EnterpriseNews(
                news.enterpriseId(),
                part.equals("names") ? LocalizedText.of("改名", "Renamed") : news.names(),
                part.equals("country") ? "DE" : news.country(),
                part.equals("province") ? "CN-SH" : news.province(),
                part.equals("industry") ? new Industry("GBT4754", "39") : news.industry(),
                part.equals("sizeClass") ? "MEDIUM" : news.sizeClass(),
                part.equals("markets") ? List.of() : news.markets(),
                part.equals("state") ? "SUSPENDED" : news.state(),
                part.equals("visibility") ? "HIDDEN" : news.visibility(),
                !part.equals("sample") && news.sample());
    }

    @Test
    void every_golden_line_of_a_deny_list_and_every_golden_affiliation_is_understood() {
        for (var example : Contracts.examples("enterprise.denial", "twoway.denial-projected.v1")) {
            var news = fact(example).as(DenialNews.class);

            assertNotNull(news.denialId());
            assertEquals(example.contains("\"DENIED\""), news.denies());
        }
        for (var type : Contracts.types("enterprise.affiliation")) {
            for (var example : Contracts.examples("enterprise.affiliation", type)) {
                var news = fact(example).as(AffiliationNews.class);

                assertNotNull(news.validFrom());
                assertEquals(example.contains("\"CONFIRMED\""), news.confirmed(), example);
            }
        }
    }

    @Test
    void a_kind_of_a_newer_producer_is_passed_over() {
        assertEquals(1, ResourceKind.known(List.of("PRODUCT", "TELEPORTATION")).size());
    }

    private static Fact fact(String json) {
        return new Fact(
                UUID.randomUUID(),
                "/enterprise",
                "any",
                UUID.randomUUID(),
                Instant.EPOCH,
                1,
                UUID.randomUUID(),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
