package twoway.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.load.check.State.Match;
import twoway.load.check.State.Posting;

/**
 * I3 for matches: every open posting and every firm of the other side that has an open posting of its own have one match,
 * alive; nobody else has one that lives, unless both are bound by it. This holds for the clients of the load, all of
 * whose offers and needs fit each other.
 */
final class Matched implements Invariant {
    private static final Set<String> BOUND = Set.of("PROPOSED", "PARTNERED", "DISMISSED");

    @Override
    public List<Complaint> breaches(Evidence evidence) {
        State.Things things = evidence.state().things();
        Map<String, List<Match>> byPair = new HashMap<>();
        things.matches()
                .values()
                .forEach(match -> byPair.computeIfAbsent(pair(match.posting(), match.left()), none -> new ArrayList<>())
                        .add(match));
        Set<String> expected = expected(things);
        List<Complaint> breaches = new ArrayList<>();
        for (String pair : expected) {
            long alive = byPair.getOrDefault(pair, List.of()).stream()
                    .filter(match -> !match.state().equals("STALE"))
                    .count();
            if (alive != 1) {
                breaches.add(new Complaint("I3", alive + " matches alive of the posting and the firm " + pair));
            }
        }
        byPair.forEach((pair, found) -> {
            for (Match match : found) {
                if (!expected.contains(pair) && !match.state().equals("STALE") && !BOUND.contains(match.state())) {
                    breaches.add(new Complaint("I3", "alive without ground: " + match));
                }
            }
        });
        return breaches;
    }

    private static Set<String> expected(State.Things things) {
        Map<String, Set<UUID>> askers = Map.of("offer", new HashSet<>(), "need", new HashSet<>());
        List<Posting> open = things.postings().values().stream()
                .filter(posting -> posting.state().equals("PUBLISHED"))
                .toList();
        open.forEach(posting -> askers.get(posting.kind()).add(posting.owner()));
        Set<String> expected = new HashSet<>();
        for (Posting posting : open) {
            for (UUID asker : askers.get(posting.kind().equals("offer") ? "need" : "offer")) {
                expected.add(pair(posting.id(), asker));
            }
        }
        return expected;
    }

    private static String pair(UUID posting, UUID asker) {
        return posting + " " + asker;
    }
}
