package twoway.load.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import twoway.load.check.State.Event;

/** I3: what can happen only once has happened only once. */
final class Effects implements Invariant {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The facts that a thing can meet once in its life, each with the fields that name the thing. */
    private static final Map<String, List<String>> ONCE = new TreeMap<>(Map.ofEntries(
            Map.entry("twoway.offer-published.v1", List.of("offerId")),
            Map.entry("twoway.offer-withdrawn.v1", List.of("offerId")),
            Map.entry("twoway.need-published.v1", List.of("needId")),
            Map.entry("twoway.need-withdrawn.v1", List.of("needId")),
            Map.entry("twoway.interest-declared.v1", List.of("matchId", "by")),
            Map.entry("twoway.interest-became-mutual.v1", List.of("matchId")),
            Map.entry("twoway.proposal-sent.v1", List.of("proposalId")),
            Map.entry("twoway.proposal-agreed.v1", List.of("proposalId")),
            Map.entry("twoway.proposal-declined.v1", List.of("proposalId")),
            Map.entry("twoway.proposal-withdrawn.v1", List.of("proposalId")),
            Map.entry("twoway.partnership-formed.v1", List.of("proposalId")),
            Map.entry("twoway.commitment-opened.v1", List.of("commitmentId", "markets")),
            Map.entry("twoway.commitment-delivered.v1", List.of("commitmentId")),
            Map.entry("twoway.commitment-confirmed.v1", List.of("commitmentId")),
            Map.entry("twoway.case-opened.v1", List.of("commitmentId")),
            Map.entry("twoway.item-completed.v1", List.of("itemId")),
            Map.entry("twoway.channel-activated.v1", List.of("caseId", "market")),
            Map.entry("twoway.first-order-reported.v1", List.of("caseId", "market")),
            Map.entry("twoway.case-closed.v1", List.of("caseId"))));

    static final Set<String> TYPES = ONCE.keySet();

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        List<Complaint> breaches = new ArrayList<>();
        count(evidence.state().events()).forEach((what, times) -> {
            if (times > 1) {
                breaches.add(new Complaint("I3", "happened " + times + " times: " + what));
            }
        });
        return breaches;
    }

    /** How often each fact of those has been put down, by its type and the thing it happened to. */
    static Map<String, Integer> count(List<Event> events) {
        Map<String, Integer> counts = new HashMap<>();
        for (Event event : events) {
            if (ONCE.containsKey(event.type())) {
                counts.merge(name(event), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The name under which {@link #count} counts a fact. */
    static String name(String type, Object... things) {
        return type + " " + List.of(things).stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String name(Event event) {
        try {
            JsonNode data = JSON.readTree(event.data());
            return name(
                    event.type(),
                    ONCE.get(event.type()).stream()
                            .map(field -> data.path(field))
                            .map(value -> value.isValueNode() ? value.asText() : value.toString())
                            .toArray());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + event, e);
        }
    }
}
