package twoway.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.e2e.Fault.BEFORE_OFFSET;
import static twoway.e2e.Fault.BEFORE_SEND;
import static twoway.e2e.Fault.BEFORE_STAMP;
import static twoway.e2e.Fault.SEND_SKIPPED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.demo.SampleFirms;

/** Real processes, stood still at the worst places and killed with SIGKILL: nothing is lost and nothing happens twice. */
class NothingIsLostIT {
    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform().withFaults();

    private static Dealings dealings;
    private final Ledger ledger = new Ledger(PLATFORM);

    @BeforeAll
    static void theSampleFirmsAreThere() {
        dealings = new Dealings(new SampleFirms(PLATFORM.address(), System.out::println).load());
    }

    @Test
    void aPublishedOfferIsSentAgainWhenTheCrashCameBeforeTheStampAndIsMatchedOnce() {
        String offer = dealings.draftOffer("Crash of enterprise-service before the stamp");

        crash("enterprise", BEFORE_STAMP, () -> dealings.publish(offer));
        var unstamped = pendingIn("enterprise");
        unstamped.forEach(entry -> assertEquals(1, ledger.timesOnTopic(entry), "acknowledged, hence on the topic"));
        PLATFORM.restart("enterprise");

        nothingIsMissingOrLeftOver();
        unstamped.forEach(entry -> assertEquals(2, ledger.timesOnTopic(entry), "sent again after the crash"));
        dealings.matchOn(offer);
        assertEquals(1, dealings.countMatchesOn(offer));
    }

    @Test
    void aPublishedOfferIsSentAfterTheRestartWhenTheCrashCameBeforeSending() {
        String offer = dealings.draftOffer("Crash of enterprise-service before sending");

        crash("enterprise", BEFORE_SEND, () -> dealings.publish(offer));
        var unsent = pendingIn("enterprise");
        unsent.forEach(entry -> assertEquals(0, ledger.timesOnTopic(entry), "committed, not sent"));
        PLATFORM.restart("enterprise");

        nothingIsMissingOrLeftOver();
        unsent.forEach(entry -> assertEquals(1, ledger.timesOnTopic(entry)));
        dealings.matchOn(offer);
        assertEquals(1, dealings.countMatchesOn(offer));
    }

    @Test
    void anAgreementOpensOneCaseWhenMatchingServiceCrashedBeforeTheStamp() {
        String proposal = sentProposal("Crash of matching-service before the stamp");

        crash("matching", BEFORE_STAMP, () -> dealings.agree(proposal));
        var unstamped = pendingIn("matching");
        unstamped.forEach(entry -> assertEquals(1, ledger.timesOnTopic(entry), "acknowledged, hence on the topic"));
        PLATFORM.restart("matching");

        onePartnershipAndOneCaseOf(proposal);
        nothingIsMissingOrLeftOver();
        unstamped.forEach(entry -> assertEquals(2, ledger.timesOnTopic(entry), "sent again after the crash"));
    }

    @Test
    void anAgreementOpensOneCaseWhenMatchingServiceCrashedBeforeSending() {
        String proposal = sentProposal("Crash of matching-service before sending");

        crash("matching", BEFORE_SEND, () -> dealings.agree(proposal));
        var unsent = pendingIn("matching");
        unsent.forEach(entry -> assertEquals(0, ledger.timesOnTopic(entry), "committed, not sent"));
        PLATFORM.restart("matching");

        onePartnershipAndOneCaseOf(proposal);
        nothingIsMissingOrLeftOver();
    }

    @Test
    void anOfferReadTwiceMakesOneMatchWhenMatchingServiceCrashedBeforeTellingKafka() {
        String offer = dealings.draftOffer("Crash of matching-service after the inbox committed");

        crash("matching", BEFORE_OFFSET, () -> dealings.publish(offer));
        PLATFORM.restart("matching");

        dealings.matchOn(offer);
        nothingIsMissingOrLeftOver();
        itsRecordsCameAgainAndWereDropped("matching");
        assertEquals(1, dealings.countMatchesOn(offer));
    }

    @Test
    void aPartnershipReadTwiceOpensOneCaseWhenChannelServiceCrashedBeforeTellingKafka() {
        String proposal = sentProposal("Crash of channel-service after the inbox committed");

        crash("channel", BEFORE_OFFSET, () -> dealings.agree(proposal));
        PLATFORM.restart("channel");

        onePartnershipAndOneCaseOf(proposal);
        nothingIsMissingOrLeftOver();
        itsRecordsCameAgainAndWereDropped("channel");
    }

    /** The other tests prove something only if the ledger would see a loss. */
    @Test
    void anEventThatIsStampedButWasNeverSentIsNoticed() {
        String offer = dealings.draftOffer("An event that is lost on purpose");
        nothingIsMissingOrLeftOver();

        PLATFORM.provoke("enterprise", SEND_SKIPPED, () -> dealings.publish(offer));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(ledger.complaints().stream()
                        .anyMatch(complaint -> complaint.startsWith("lost, not on its topic"))));
        ledger.sendAgainWhatIsLost("enterprise");
        nothingIsMissingOrLeftOver();
    }

    /** Begins when all is settled, so that the service stands still over the events of this act and no earlier ones. */
    private void crash(String service, Fault fault, Runnable act) {
        nothingIsMissingOrLeftOver();
        PLATFORM.crash(service, fault, act);
    }

    private static String sentProposal(String title) {
        String offer = dealings.draftOffer(title);
        dealings.publish(offer);
        return dealings.sentProposalOn(dealings.matchOn(offer));
    }

    private List<Ledger.Entry> pendingIn(String service) {
        var pending = ledger.entries(service).stream()
                .filter(entry -> !entry.stamped())
                .toList();
        assertEquals(false, pending.isEmpty(), "the crash came before the stamp");
        return pending;
    }

    private void onePartnershipAndOneCaseOf(String proposal) {
        String partnership = dealings.partnershipOf(proposal);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> dealings.countCasesOf(partnership) > 0);
        assertEquals(1, dealings.countPartnershipsOf(proposal));
        assertEquals(1, dealings.countCasesOf(partnership));
        assertEquals(1, ledger.facts("matching", "twoway.partnership-formed.v1", "proposalId", proposal));
        assertEquals(1, ledger.facts("channel", "twoway.case-opened.v1", "partnershipId", partnership));
    }

    private static void itsRecordsCameAgainAndWereDropped(String service) {
        await().atMost(Duration.ofSeconds(60)).until(() -> PLATFORM.droppedBy(service) > 0);
    }

    private void nothingIsMissingOrLeftOver() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(List.of(), ledger.complaints()));
    }
}
