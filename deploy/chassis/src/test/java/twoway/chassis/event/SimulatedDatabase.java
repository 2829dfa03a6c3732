package twoway.chassis.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The reader's database in memory: what a transaction did is seen when it commits and gone when it fails. */
final class SimulatedDatabase implements InboxStore {

    private Map<Key, Position> positions = new HashMap<>();
    private Map<Key, TreeMap<Long, Arrival>> parked = new HashMap<>();
    private List<String> effects = new ArrayList<>();

    void transaction(Runnable work) {
        var positionsBefore = new HashMap<Key, Position>();
        positions.forEach((key, at) -> positionsBefore.put(key, new Position(at.last, at.parked)));
        var parkedBefore = new HashMap<Key, TreeMap<Long, Arrival>>();
        parked.forEach((key, rows) -> parkedBefore.put(key, new TreeMap<>(rows)));
        var effectsBefore = new ArrayList<>(effects);
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            positions = positionsBefore;
            parked = parkedBefore;
            effects = effectsBefore;
            throw e;
        }
    }

    void effect(Fact fact) {
        effects.add(fact.subject() + " " + fact.sequence());
    }

    List<String> effects() {
        return effects;
    }

    List<Key> parkedKeys() {
        return positions.entrySet().stream()
                .filter(each -> each.getValue().parked)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public Map<Key, Position> lock(Collection<Key> keys) {
        var locked = new LinkedHashMap<Key, Position>();
        for (var key : new TreeSet<>(keys)) {
            var at = positions.computeIfAbsent(key, unknown -> new Position(0, false));
            locked.put(key, new Position(at.last, at.parked));
        }
        return locked;
    }

    @Override
    public void save(Map<Key, Position> moved) {
        positions.putAll(moved);
    }

    @Override
    public void park(Arrival arrival, String cause, String detail) {
        parked.computeIfAbsent(arrival.of(), key -> new TreeMap<>()).putIfAbsent(arrival.sequence(), arrival);
    }

    @Override
    public Optional<Arrival> parked(Key key, long sequence) {
        return Optional.ofNullable(parked.getOrDefault(key, new TreeMap<>()).get(sequence));
    }

    @Override
    public void release(Key key, long upTo) {
        parked.getOrDefault(key, new TreeMap<>()).headMap(upTo, true).clear();
    }

    @Override
    public boolean anyParked(Key key) {
        return !parked.getOrDefault(key, new TreeMap<>()).isEmpty();
    }
}
