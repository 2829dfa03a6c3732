package twoway.load.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import twoway.load.check.State.Event;
import twoway.load.check.State.Sent;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;

/** A small state and history in which everything holds; each test breaks one thing of it. */
final class World {
    static final UUID LARGE = id(1);
    static final UUID SMALL = id(2);
    static final UUID OFFER = id(3);
    static final UUID NEED = id(4);
    static final UUID MATCH = id(5);
    static final UUID OTHER_MATCH = id(6);
    static final UUID PROPOSAL = id(7);
    static final UUID PARTNERSHIP = id(8);
    static final UUID CHANNEL = id(9);
    static final UUID CASE = id(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Line> history = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final Map<StreamKey, Long> numbers = new HashMap<>();
    final Map<StreamKey, Long> positions = new HashMap<>();
    final List<State.Parked> parked = new ArrayList<>();
    final Set<StreamKey> poisoned = new HashSet<>();
    final Set<String> foreign = new HashSet<>();
    final Set<UUID> before = new HashSet<>();
    final Map<UUID, State.Posting> postings = new HashMap<>();
    final Map<UUID, State.Pooled> pooled = new HashMap<>();
    final Map<UUID, State.Match> matches = new HashMap<>();
    final Map<UUID, State.Proposal> proposals = new HashMap<>();
    final List<State.Hold> holds = new ArrayList<>();
    final List<State.Ledger> ledgers = new ArrayList<>();
    final List<State.Partnership> partnerships = new ArrayList<>();
    final Map<UUID, State.Commitment> commitments = new HashMap<>();
    final List<State.Case> cases = new ArrayList<>();
    final List<State.Lane> lanes = new ArrayList<>();
    final Map<String, List<String>> members = new TreeMap<>();
    final Map<String, List<String>> firms = new TreeMap<>();

    /** An offer, a need and a deal between their owners, as far as its open case. */
    static World whole() {
        World world = new World();
        for (String service : List.of("enterprise", "matching", "channel")) {
            world.members.put(service, List.of("somebody"));
            world.firms.put(service, List.of("some firm"));
        }
        world.posting(OFFER, "offer", LARGE, "k-1");
        world.posting(NEED, "need", SMALL, "k-2");
        world.matches.put(MATCH, new State.Match(MATCH, OFFER, SMALL, LARGE, "PARTNERED", true, true));
        world.matches.put(OTHER_MATCH, new State.Match(OTHER_MATCH, NEED, LARGE, SMALL, "SUGGESTED", false, false));
        world.deal();
        return world;
    }

    private void posting(UUID id, String kind, UUID owner, String key) {
        postings.put(id, new State.Posting(id, kind, owner, "PUBLISHED", 1, "Load " + key, "Drafted by " + key, "all"));
        pooled.put(id, new State.Pooled(id, owner, "OPEN", "Load " + key, "all"));
        acknowledged(key, "draft", null, id, "0", 201);
        acknowledged(key + "-published", "publish", id, id, "1", 200);
        event(
                "enterprise",
                "twoway.enterprise." + kind,
                id,
                "twoway." + kind + "-published.v1",
                "{\"%sId\":\"%s\"}".formatted(kind, id));
        event("enterprise", "twoway.enterprise.posting", id, "twoway.posting-projected.v1", null);
        positions.put(new StreamKey("matching", "twoway.enterprise.posting", id.toString()), 1L);
    }

    private void deal() {
        for (UUID by : List.of(LARGE, SMALL)) {
            event(
                    "matching",
                    "twoway.matching.match",
                    MATCH,
                    "twoway.interest-declared.v1",
                    "{\"matchId\":\"%s\",\"by\":\"%s\"}".formatted(MATCH, by));
        }
        acknowledged("k-3", "declare-interest", MATCH, MATCH, "1", 200);
        acknowledged("k-3-too", "declare-interest", MATCH, MATCH, "2", 200);
        proposals.put(PROPOSAL, new State.Proposal(PROPOSAL, MATCH, SMALL, "AGREED", PARTNERSHIP));
        ledgers.add(new State.Ledger(OFFER, 1, 0, 1, 0));
        holds.add(new State.Hold(OFFER, PROPOSAL, "COMMITTED"));
        String ofProposal = "{\"proposalId\":\"%s\"}".formatted(PROPOSAL);
        event("matching", "twoway.matching.proposal", PROPOSAL, "twoway.proposal-sent.v1", ofProposal);
        event("matching", "twoway.matching.proposal", PROPOSAL, "twoway.proposal-agreed.v1", ofProposal);
        event("matching", "twoway.matching.partnership", PARTNERSHIP, "twoway.partnership-formed.v1", ofProposal);
        positions.put(new StreamKey("channel", "twoway.matching.partnership", PARTNERSHIP.toString()), 1L);
        acknowledged("k-4-sent", "send", PROPOSAL, PROPOSAL, "2", 200);
        acknowledged("k-4", "agree", PROPOSAL, PROPOSAL, "3", 200);
        partnerships.add(new State.Partnership(PARTNERSHIP, PROPOSAL, MATCH));
        commitments.put(
                CHANNEL,
                new State.Commitment(CHANNEL, PARTNERSHIP, "SALES_CHANNEL", "IN_PROGRESS", Set.of("DE"), false));
        cases.add(new State.Case(CASE, PARTNERSHIP, CHANNEL, "OPEN"));
        lanes.add(new State.Lane(CHANNEL, "DE", true, false));
        event(
                "channel",
                "twoway.channel.onboarding-case",
                CASE,
                "twoway.case-opened.v1",
                "{\"commitmentId\":\"%s\"}".formatted(CHANNEL));
        positions.put(new StreamKey("matching", "twoway.channel.onboarding-case", CASE.toString()), 1L);
    }

    /** Puts down the next event of a stream and sends it. */
    Event event(String service, String topic, UUID key, String type, String data) {
        StreamKey stream = new StreamKey(service, topic, key.toString());
        long number = numbers.merge(stream, 1L, Long::sum);
        Event event = new Event(service, UUID.randomUUID(), topic, key.toString(), number, type, true, data);
        events.add(event);
        sent.add(new Sent(topic, event.key(), event.id().toString(), "0:" + sent.size()));
        return event;
    }

    Line invoked(String key, String action, UUID object) {
        Line line = new Line(0, Kind.INVOKE, key, 0, "tenant", action, object, null, null, "POST /there", null, null);
        history.add(line);
        return line;
    }

    void acknowledged(String key, String action, UUID object, UUID made, String version, int status) {
        history.add(invoked(key, action, object).then(Kind.OK, status, made, version, json("{\"is\":1}"), null));
    }

    Evidence evidence() {
        State.Things things = new State.Things(
                postings,
                pooled,
                matches,
                proposals,
                holds,
                ledgers,
                partnerships,
                commitments,
                cases,
                lanes,
                Map.of(),
                List.of(),
                members,
                firms);
        Map<String, List<String>> consumed = Map.of(
                "enterprise", List.of(),
                "matching", List.of("twoway.enterprise.posting", "twoway.channel.onboarding-case"),
                "channel", List.of("twoway.matching.partnership"));
        return Evidence.of(
                history,
                new State(events, sent, numbers, positions, parked, consumed, things),
                before,
                poisoned,
                foreign);
    }

    /** What the checker says of it, as text. */
    String verdict() {
        return String.join("\n", Checker.told(Checker.check(evidence())));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
