package twoway.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.demo.Cast;
import twoway.demo.Firm;
import twoway.demo.Refused;
import twoway.demo.SampleFirms;
import twoway.demo.StoryBroke;

/** Two instances of every service side by side: one may die in the middle of the work, and Kafka may lose its disk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int DEALS = 6;

    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform().replicas(2);

    private static Cast cast;
    private static Dealings dealings;
    private final Ledger ledger = new Ledger(PLATFORM);

    @BeforeAll
    static void theSampleFirmsAreThere() {
        cast = new SampleFirms(PLATFORM.address(), System.out::println).load();
        dealings = new Dealings(cast);
    }

    @Test
    @Order(1)
    void oneInstanceOfEachDiesWhileDealsAreMadeAndNothingIsLostOrDoubled() throws Exception {
        List<String> proposals = new ArrayList<>();
        for (int deal = 0; deal < DEALS; deal++) {
            proposals.add(sentProposal("Deal " + deal));
        }
        Map<String, Integer> leaders = new HashMap<>();
        Ledger.SERVICES.forEach(service -> leaders.put(service, PLATFORM.leaderOf(service)));
        Visitor visitor = new Visitor();

        CountDownLatch halfDone = new CountDownLatch(DEALS / 2);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> visits = workers.submit(visitor);
            List<Future<?>> deals = new ArrayList<>();
            proposals.forEach(proposal -> deals.add(workers.submit(() -> {
                persist(() -> dealings.agree(proposal));
                halfDone.countDown();
                String offer = persisted(() -> dealings.draftOffer("After " + proposal));
                persist(() -> dealings.publish(offer));
            })));
            halfDone.await();
            leaders.forEach(PLATFORM::kill);
            for (Future<?> deal : deals) {
                deal.get();
            }
            nothingIsMissingOrLeftOver();
            visitor.leave();
            visits.get();
        }

        proposals.forEach(this::onePartnershipAndOneCaseOf);
        leaders.forEach((service, dead) -> {
            assertNotEquals(0, PLATFORM.leaderOf(service), "somebody sends the events of " + service);
            assertNotEquals(dead, PLATFORM.leaderOf(service), "the other instance of " + service + " leads now");
        });
        assertTrue(visitor.answered() > 20, visitor.answered() + " visits were answered");
        assertTrue(visitor.brokenOff() <= 2, visitor.brokenOff() + " visits were broken off");
    }

    @Test
    @Order(2)
    void kafkaLosesItsDiskAndIsFilledAgainWhileDealsGoOn() {
        String before = sentProposal("Before Kafka lost its disk");
        nothingIsMissingOrLeftOver();

        PLATFORM.loseKafka();
        dealings.agree(before);

        nothingIsMissingOrLeftOver();
        onePartnershipAndOneCaseOf(before);
        String after = sentProposal("After Kafka lost its disk");
        dealings.agree(after);
        onePartnershipAndOneCaseOf(after);
        nothingIsMissingOrLeftOver();
    }

    @Test
    @Order(3)
    void everyProjectionToldAgainIsWhatItWas() {
        nothingIsMissingOrLeftOver();
        for (String service : List.of("matching", "channel")) {
            JsonNode projections = cast.operator().get("/" + service + "/v1/projections");
            assertEquals(2, projections.size());
            projections.forEach(projection -> {
                assertTrue(projection.path("rows").asLong() > 0, projection.toString());
                JsonNode done = rebuilt("/" + service + "/v1/projections/"
                        + projection.path("name").asText() + "/rebuilds");
                assertEquals("DONE", done.path("state").asText(), done.toString());
                assertEquals("[]", done.path("differences").toString());
                assertEquals(projection.path("digest"), done.path("digestAfter"));
            });
        }
    }

    private static JsonNode rebuilt(String path) {
        String id = cast.operator().post(path).path("id").asText();
        return await().atMost(PATIENCE)
                .until(
                        () -> cast.operator().get(path + "/" + id),
                        task -> List.of("DONE", "FAILED")
                                .contains(task.path("state").asText()));
    }

    private static String sentProposal(String title) {
        String offer = dealings.draftOffer(title);
        dealings.publish(offer);
        return dealings.sentProposalOn(dealings.matchOn(offer));
    }

    private void onePartnershipAndOneCaseOf(String proposal) {
        String partnership = dealings.partnershipOf(proposal);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> dealings.countCasesOf(partnership) > 0);
        assertEquals(1, dealings.countPartnershipsOf(proposal));
        assertEquals(1, dealings.countCasesOf(partnership));
        assertEquals(1, ledger.facts("matching", "twoway.partnership-formed.v1", "proposalId", proposal));
        assertEquals(1, ledger.facts("channel", "twoway.case-opened.v1", "partnershipId", partnership));
    }

    private void nothingIsMissingOrLeftOver() {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), ledger.complaints()));
    }

    /** What any client does whose request was broken off: asks again. Each of these may be asked again. */
    private static void persist(Runnable request) {
        persisted(() -> {
            request.run();
            return "";
        });
    }

    private static String persisted(Supplier<String> request) {
        AtomicInteger tries = new AtomicInteger();
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            try {
                                return request.get();
                            } catch (Refused refused) {
                                if (refused.status() < 500 || tries.incrementAndGet() > 20) {
                                    throw refused;
                                }
                                return null;
                            }
                        },
                        answer -> answer != null);
    }

    /** Looks at one page of each service all the time, and counts how often the door had no answer. */
    private static final class Visitor implements Runnable {
        private static final List<String> PAGES =
                List.of("/enterprise/v1/offers", "/matching/v1/partnerships", "/channel/v1/onboarding-cases");

        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger brokenOff = new AtomicInteger();
        private final AtomicBoolean left = new AtomicBoolean();

        @Override
        public void run() {
            Firm firm = cast.large();
            while (!left.get()) {
                PAGES.forEach(page -> {
                    try {
                        firm.get(page);
                        answered.incrementAndGet();
                    } catch (StoryBroke e) {
                        System.out.println("a visit was not answered: " + e.getMessage());
                        brokenOff.incrementAndGet();
                    }
                });
            }
        }

        void leave() {
            left.set(true);
        }

        int answered() {
            return answered.get();
        }

        int brokenOff() {
            return brokenOff.get();
        }
    }
}
