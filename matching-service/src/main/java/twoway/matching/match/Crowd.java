package twoway.matching.match;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import twoway.matching.Lot;
import twoway.matching.ranking.Attention;
import twoway.matching.ranking.Candidates;
import twoway.matching.ranking.Equilibrium;
import twoway.matching.ranking.Policy;

/**
 * One asker before the postings it may still ask on, and everybody who is expected to ask there too. Numbers come from p, the
 * asker's own likelihood, and q̂, the owner's by what it has published; of nothing else. Ties are drawn by {@link Lot}.
 */
final class Crowd {

    /** How far down the requests on a posting its owner is taken to read: place k with chance 1 / k. */
    static final Attention ATTENTION = Attention.INV;

    /** How many of those it would be shown an asker is taken to look at. */
    static final int SLOTS = 20;

    /** How many of its matches, the best ones, are put in the order by chance; what one is worth hangs on none of the others. */
    static final int CHOICES = 200;

    /**
     * How many requests on one posting are looked at, those that suit its owner best. Whoever comes after so many is told that
     * there are many ahead and that being read is unlikely, however little each of them counts: who else stands there is not
     * known.
     */
    static final int REQUESTS = 500;

    /** How much a list minds whom its requests crowd out; between the extremes little is lost when likelihoods err. */
    static final double GAMMA = 0.5;

    /**
     * What the asker may still ask for.
     *
     * @param asks p
     * @param accepts q̂
     * @param free places that are left in a market of both, {@code null} if one of these is not limited
     */
    record Choice(UUID match, UUID posting, float asks, float accepts, Integer free) {

        boolean possible() {
            return asks > 0 && accepts > 0 && (free == null || free > 0);
        }
    }

    /**
     * Somebody else's request, or how far one is to be expected.
     *
     * @param sent 1 if it was sent; else p times the attention that the posting gets on the other's own list
     */
    record Request(UUID posting, UUID asker, double sent, float accepts) {

        static Request expected(UUID posting, UUID asker, int place, float asks, float accepts) {
            return new Request(posting, asker, asks * ATTENTION.at(place), accepts);
        }
    }

    /** A lot is worked out once, however often it is compared. */
    private record Drawn(Request request, String lot) {

        static Drawn of(Request request) {
            return new Drawn(request, Lot.of(request.posting(), request.asker()));
        }
    }

    private final UUID me;
    private final List<Choice> choices;
    private final Map<UUID, List<Request>> requests;
    private final Map<UUID, Integer> postings = new HashMap<>();

    /** The asker's number in every queue: there are as many before it as others could need, and as many after it. */
    private final int number;

    private final Equilibrium market;

    /** @param choices in the asker's own order */
    Crowd(UUID me, List<Choice> choices, Collection<Request> others) {
        this.me = me;
        this.choices = List.copyOf(choices);
        requests = others.stream()
                .filter(request -> request.accepts() > 0)
                .map(Drawn::of)
                .sorted(comparing(Drawn::lot))
                .collect(groupingBy(drawn -> drawn.request().posting(), mapping(Drawn::request, toList())));
        number = requests.values().stream().mapToInt(List::size).max().orElse(0);
        market = new Equilibrium(Policy.of(ATTENTION, GAMMA, Math.max(1, choices.size())));
        choices.stream()
                .map(Choice::posting)
                .distinct()
                .sorted(comparing(posting -> Lot.of(posting, me)))
                .forEach(posting -> postings.put(posting, postings.size()));
        postings.forEach(this::queue);
        choices.stream()
                .filter(each -> each.free() != null && each.free() > 0)
                .forEach(each -> market.places(postings.get(each.posting()), each.free()));
    }

    private void queue(UUID posting, int queue) {
        int before = 0;
        int after = number;
        for (var each : requests.getOrDefault(posting, List.of())) {
            int asker = isDrawnBeforeMe(each) ? before++ : ++after;
            market.request(asker, queue, each.sent(), each.accepts());
        }
    }

    private boolean isDrawnBeforeMe(Request other) {
        return Lot.of(other.posting(), other.asker()).compareTo(Lot.of(other.posting(), me)) < 0;
    }

    /** Matches by what a request is worth to both sides, given the crowd; those that lead nowhere now stay last, in their own order. */
    List<UUID> likeliestToBeRead() {
        var possible = choices.stream().filter(Choice::possible).toList();
        var list = market.rerank(number, candidates(possible));
        var byPosting = new HashMap<Integer, UUID>();
        possible.forEach(each -> byPosting.put(postings.get(each.posting()), each.match()));
        var ordered = new LinkedHashSet<UUID>();
        for (int posting : list) ordered.add(byPosting.get(posting));
        choices.forEach(each -> ordered.add(each.match()));
        return List.copyOf(ordered);
    }

    private Candidates candidates(List<Choice> possible) {
        var numbers = new int[possible.size()];
        var asks = new float[numbers.length];
        var accepts = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = postings.get(possible.get(i).posting());
            asks[i] = possible.get(i).asks();
            accepts[i] = possible.get(i).accepts();
        }
        return Candidates.of(numbers, asks, accepts);
    }

    /** Of each match. */
    Map<UUID, Chance> chances() {
        var chances = new HashMap<UUID, Chance>();
        choices.forEach(each -> chances.put(each.match(), chance(each)));
        return chances;
    }

    private Chance chance(Choice choice) {
        var stronger = stronger(choice);
        var beyond = stronger.size() >= REQUESTS;
        return new Chance(band(choice, beyond), beyond ? Chance.Ahead.MANY : Chance.Ahead.of(expected(stronger)));
    }

    private Chance.Band band(Choice choice, boolean beyond) {
        if (choice.free() != null && choice.free() < 1) return Chance.Band.FULL;
        if (beyond || !choice.possible()) return Chance.Band.UNLIKELY;
        return Chance.Band.of(read(choice));
    }

    /** W: the chance that a request of the asker is read while a place is free. */
    double read(Choice choice) {
        return market.chanceOfBeingRead(number, postings.get(choice.posting()), choice.accepts());
    }

    private List<Request> stronger(Choice choice) {
        return requests.getOrDefault(choice.posting(), List.of()).stream()
                .filter(other -> readBefore(other, choice))
                .toList();
    }

    private static double expected(List<Request> stronger) {
        return stronger.stream().mapToDouble(Request::sent).sum();
    }

    private boolean readBefore(Request other, Choice mine) {
        if (other.accepts() != mine.accepts()) return other.accepts() > mine.accepts();
        return isDrawnBeforeMe(other);
    }
}
