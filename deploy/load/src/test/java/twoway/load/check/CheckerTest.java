package twoway.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.load.check.State.Event;
import twoway.load.check.State.Sent;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;

/** A checker that says nothing proves something only if it speaks up for each breach. */
class CheckerTest {
    private final World world = World.whole();

    @Test
    void nothingIsSaidOfAWorldInWhichEverythingHolds() {
        assertEquals("", world.verdict());
    }

    @Test
    void anAcknowledgedDraftThatIsNotThereIsALoss() {
        world.acknowledged("k-9", "draft", null, UUID.randomUUID(), "0", 201);

        saysOf("I1", "ACKNOWLEDGED but there is []");
    }

    @Test
    void aDraftThatIsThereTwiceWasMadeTwice() {
        UUID twin = World.id(99);
        world.postings.put(
                twin, new State.Posting(twin, "offer", World.LARGE, "DRAFT", 0, "t", "Drafted by k-1", "all"));

        saysOf("I1", "ACKNOWLEDGED but there is [Posting");
    }

    @Test
    void aRefusedDraftMustNotBeThere() {
        UUID ghost = World.id(98);
        world.postings.put(
                ghost, new State.Posting(ghost, "offer", World.LARGE, "DRAFT", 0, "t", "Drafted by k-8", "all"));
        Line line = world.invoked("k-8", "draft", null);
        world.history.add(line.then(Kind.FAIL, 422, null, null, null, "one-sided"));

        saysOf("I1", "REFUSED but there is [Posting");
    }

    @Test
    void anAcknowledgedChangeThatTheRowHasNeverReachedIsALoss() {
        world.acknowledged("k-5", "pause", World.OFFER, World.OFFER, "2", 200);

        saysOf("I1", "acknowledged and not there");
    }

    @Test
    void twoEditsThatMadeTheSameVersionLostOneOfThem() {
        world.acknowledged("k-5", "edit", World.OFFER, World.OFFER, "0", 200);
        world.acknowledged("k-6", "edit", World.OFFER, World.OFFER, "0", 200);

        saysOf("I1", "one edit lost the other");
    }

    @Test
    void whatHappenedAlthoughItsCommandWasRefusedIsNoticed() {
        world.history.removeIf(line -> "k-4".equals(line.key()));
        Line line = world.invoked("k-4", "agree", World.PROPOSAL);
        world.history.add(line.then(Kind.FAIL, 412, World.PROPOSAL, null, null, "version-stale"));

        saysOf("I1", "whoever asked for it was refused: agree");
    }

    @Test
    void aCounterMayHaveSentOneProposalMore() {
        world.history.removeIf(line -> "k-4-sent".equals(line.key()));
        saysOf("I1", "whoever asked for it was refused: send");

        world.invoked("k-9", "counter", World.id(97));

        assertEquals("", world.verdict());
    }

    @Test
    void whatHappenedBeforeIsNobodysNow() {
        world.history.removeIf(line -> "k-4".equals(line.key()));
        world.events.stream()
                .filter(event -> event.type().equals("twoway.proposal-agreed.v1"))
                .forEach(event -> world.before.add(event.id()));

        assertEquals("", world.verdict());
    }

    @Test
    void aRefusedEditThatCanBeReadWasDone() {
        Line line = new Line(
                0,
                Kind.INVOKE,
                "k-8",
                0,
                "tenant",
                "edit",
                World.OFFER,
                "1",
                null,
                "PUT /there",
                World.json("{\"title\":{\"en\":\"Load k-1\"}}"),
                null);
        world.history.add(line);
        world.history.add(line.then(Kind.FAIL, 412, World.OFFER, null, null, "version-stale"));

        saysOf("I1", "refused, and done all the same");
    }

    @Test
    void anAcknowledgedAgreementWithoutAFactIsALoss() {
        world.events.removeIf(event -> event.type().equals("twoway.proposal-agreed.v1"));

        saysOf("I1", "acknowledged and not there");
    }

    @Test
    void whatIsOnATopicAndWasNeverCommittedIsNoticed() {
        world.sent.add(new Sent(
                "twoway.enterprise.offer",
                World.OFFER.toString(),
                UUID.randomUUID().toString(),
                "3:7"));

        saysOf("I2", "never committed");
    }

    @Test
    void whatWeSentOurselvesIsNotHeldAgainstThePlatform() {
        world.sent.add(new Sent("twoway.enterprise.offer", null, null, "3:7"));
        world.foreign.add("twoway.enterprise.offer 3:7");

        assertEquals("", world.verdict());
    }

    @Test
    void whatWasCommittedAndStampedAndIsNotOnItsTopicIsLost() {
        world.sent.removeFirst();

        saysOf("I2", "lost, committed but not on its topic");
    }

    @Test
    void anEventWithoutItsRowIsNoticed() {
        world.event("matching", "twoway.matching.match", World.id(77), "twoway.match-dismissed.v1", null);

        saysOf("I2", "speaks of what is not there");
    }

    @Test
    void aFactThatHappenedTwiceIsNoticed() {
        String data = "{\"proposalId\":\"%s\"}".formatted(World.PROPOSAL);
        world.event("matching", "twoway.matching.partnership", World.PARTNERSHIP, "twoway.partnership-formed.v1", data);

        saysOf("I3", "happened 2 times: twoway.partnership-formed.v1");
    }

    @Test
    void anAgreementWithTwoPartnershipsOrNoneIsNoticed() {
        world.partnerships.add(new State.Partnership(World.id(80), World.PROPOSAL, World.MATCH));
        saysOf("I3", "made the partnerships");

        world.partnerships.clear();
        saysOf("I3", "made the partnerships []");
    }

    @Test
    void aSalesChannelWithTwoCasesOrNoneIsNoticed() {
        world.cases.add(new State.Case(World.id(81), World.PARTNERSHIP, World.CHANNEL, "OPEN"));
        saysOf("I3", "opened the cases");

        world.cases.clear();
        saysOf("I3", "opened the cases []");
    }

    @Test
    void anOpenedMarketThatMatchingHasNotHeardOfIsNoticed() {
        world.commitments.put(
                World.CHANNEL,
                new State.Commitment(World.CHANNEL, World.PARTNERSHIP, "SALES_CHANNEL", "PLEDGED", Set.of(), false));

        saysOf("I3", "but its case has opened [DE]");
    }

    @Test
    void aPlaceThatIsHeldTwiceOrMiscountedIsNoticed() {
        world.holds.add(new State.Hold(World.OFFER, World.PROPOSAL, "HELD"));
        saysOf("I3", "does not fit its places");
        saysOf("I3", "does not count its holds");
    }

    @Test
    void anOpenPostingWithoutItsMatchIsNoticed() {
        world.matches.remove(World.OTHER_MATCH);

        saysOf("I3", "0 matches alive of the posting and the firm " + World.NEED);
    }

    @Test
    void aMatchThatOutlivesItsPostingIsNoticed() {
        State.Posting need = world.postings.get(World.NEED);
        world.postings.put(
                World.NEED,
                new State.Posting(
                        need.id(), need.kind(), need.owner(), "WITHDRAWN", 2, need.title(), need.description(), "all"));

        saysOf("I3", "alive without ground: Match[id=" + World.OTHER_MATCH);
    }

    @Test
    void aNumberThatIsSkippedOrGivenTwiceIsNoticed() {
        Event event = world.events.getFirst();
        world.events.set(
                0,
                new Event(
                        event.service(), event.id(), event.topic(), event.key(), 2, event.type(), true, event.data()));

        saysOf("I4", "number 2 follows 0");
    }

    @Test
    void aReaderThatStoppedBeforeTheLastNumberIsNoticed() {
        world.positions.put(new StreamKey("matching", "twoway.enterprise.posting", World.OFFER.toString()), 0L);

        saysOf("I4", "is applied up to 0 of 1");
    }

    @Test
    void aCopyThatDiffersFromItsSourceIsNoticed() {
        world.pooled.put(World.OFFER, new State.Pooled(World.OFFER, World.LARGE, "OPEN", "an older title", "all"));
        saysOf("I5", "is known to matching-service as");

        world.members.put("channel", List.of());
        saysOf("I5", "other members in channel-service");
    }

    @Test
    void anEventThatIsNotStampedIsNoticed() {
        Event event = world.events.getLast();
        world.events.set(
                world.events.size() - 1,
                new Event(
                        event.service(),
                        event.id(),
                        event.topic(),
                        event.key(),
                        event.sequence(),
                        event.type(),
                        false,
                        event.data()));

        saysOf("I7", "not stamped as sent");
    }

    @Test
    void parkedMustBeWhatWasPoisonedExactly() {
        StreamKey stream = new StreamKey("matching", "twoway.enterprise.posting", World.OFFER.toString());
        world.parked.add(new State.Parked(stream, 1, "Gap"));
        saysOf("I7", "parked although nobody poisoned it");

        world.poisoned.add(stream);
        assertEquals("", world.verdict());

        world.parked.clear();
        saysOf("I7", "poisoned, but not parked");
    }

    @Test
    void anotherAnswerToTheSameKeyIsNoticed() {
        Line line = world.invoked("k-7", "propose", null);
        world.history.add(line.then(Kind.OK, 201, World.PROPOSAL, "0", World.json("{\"id\":1}"), null));
        world.history.add(line.then(Kind.OK, 201, World.PROPOSAL, "0", World.json("{\"id\":2}"), "repeated"));

        saysOf("I9", "answered first");
    }

    @Test
    void aRepeatedWriteThatIsRefusedIsNoticed() {
        Line line = world.invoked("k-7", "propose", null);
        world.history.add(line.then(Kind.OK, 201, World.PROPOSAL, "0", World.json("{\"id\":1}"), null));
        world.history.add(line.then(Kind.FAIL, 422, null, null, null, "repeated idempotency-key-reused"));

        saysOf("I9", "answered first");
    }

    @Test
    void anErrorWithoutANameIsNoticed() {
        Line line = world.invoked("k-7", "propose", null);
        world.history.add(line.then(Kind.UNKNOWN, 500, null, null, null, "internal-error"));

        saysOf("I9", "an error without a name");
    }

    private void saysOf(String invariant, String what) {
        String verdict = world.verdict();
        assertTrue(
                verdict.lines().anyMatch(line -> line.startsWith(invariant + " ") && line.contains(what)),
                () -> invariant + " " + what + " is not in:\n" + verdict);
    }
}
