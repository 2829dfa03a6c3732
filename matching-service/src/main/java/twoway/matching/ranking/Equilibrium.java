package twoway.matching.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everybody's lists and what they do to each other, kept up to date as events arrive. One writer at a time; state is a
 * function of the calls made, so the same calls in the same order give the same lists on any machine.
 *
 * <p>The expected matches, Σ over pairs of p·e·q·W, are linear in the exposures of one asker when those of all others stay.
 * Its best list is therefore its candidates sorted by what they are worth, D = p·(q·W − γ·harm), with the most attention on
 * the largest (see {@link Reading}). With γ = 1 each such step raises the expected matches or leaves them, so passing over
 * all askers again and again climbs to a state that no single asker's list can improve. With γ = 0 each asker's list is
 * best for itself, and a state that stays is an equilibrium.
 *
 * <p>Re-ranking one asker costs O(candidates · requests in their queues · nodes) and touches the queues of its old and new list
 * only: some tens of microseconds with 100 candidates. Memory: 16 bytes for each request in a queue.
 *
 * <p>Source of the model: Su, Bayoumi and Joachims, WWW 2022. γ = 0, all askers at once, is MODE (RecSys 2026). The ascent is,
 * to our knowledge, not in print.
 */
public final class Equilibrium {

    /** 0.8^34: what is left of the even start is a thousandth. */
    private static final int WARM_ROUNDS = 34;

    private final Policy policy;
    private final double[] attention;
    private final Reading ranking;
    private final Shortlist shortlist;
    private final List<Queue> queues = new ArrayList<>();
    private int[][] lists = new int[0][];

    /** An empty market. */
    public Equilibrium(Policy policy) {
        this.policy = policy;
        attention = policy.browsing().first(policy.slots());
        ranking = new Reading(policy.reading().quick());
        shortlist = new Shortlist(policy.slots());
    }

    /**
     * Lists for everybody: {@link WarmStart}, one list each of what it found, then sweeps until no list changes. What was there
     * before is replaced, except places.
     *
     * @param sweeps at most so many; two come within a thousandth of where more lead
     */
    public void solve(Market market, int sweeps) {
        var warm = WarmStart.solve(market, policy, WARM_ROUNDS, 0).lists(policy.slots());
        start(market, Exposures.of(market, warm, attention));
        for (int sweep = 0; sweep < sweeps && sweep(market) > 0; sweep++) {}
    }

    /** Everybody's requests as these exposures make them; what was there before is replaced, except places. */
    public void start(Market market, Exposures exposures) {
        grow(market.askers() - 1, market.postings() - 1);
        queues.forEach(queue -> queue.size = 0);
        for (int j = 0; j < market.postings(); j++)
            for (int at = market.columns[j]; at < market.columns[j + 1]; at++) {
                double sent = market.readAsks[at] * exposures.at(at);
                if (sent > 0) queues.get(j).add(market.readAsker[at], market.readAccepts[at], sent);
            }
        var started = exposures.lists(Integer.MAX_VALUE);
        System.arraycopy(started, 0, lists, 0, started.length);
        Arrays.fill(lists, started.length, lists.length, new int[0]);
    }

    /**
     * How many askers a posting can take: once so many are accepted, its owner reads no further.
     *
     * @param places from 1, or nothing said: no limit
     */
    public void places(int posting, int places) {
        grow(-1, posting);
        if (places < 1) throw new IllegalArgumentException("no places: " + places);
        queues.get(posting).places = places;
    }

    /**
     * A request of somebody whose list is not kept here.
     *
     * @param sent the chance in [0, 1] that it is there: examined by its asker and sent; 1 if it was sent
     * @param accepts as {@link Candidates#of} takes it
     */
    public void request(int asker, int posting, double sent, float accepts) {
        if (!(sent >= 0 && sent <= 1)) throw new IllegalArgumentException("no probability: " + sent);
        grow(-1, posting);
        queues.get(posting).add(asker, accepts, sent);
    }

    /**
     * The best list of one asker, given everybody else's; it takes the place of the asker's list before.
     *
     * @return postings, best first; never one of which either side says no for sure
     */
    public int[] rerank(int asker, Candidates candidates) {
        leave(asker);
        if (candidates.size() == 0) return lists[asker];
        grow(-1, candidates.postings[candidates.size() - 1]);
        shortlist.clear();
        for (int i = 0; i < candidates.size(); i++)
            if (candidates.possible(i)) shortlist.offer(i, worth(asker, candidates, i));
        var list = shortlist.items();
        for (int rank = 0; rank < list.length; rank++) {
            int i = list[rank];
            list[rank] = candidates.postings[i];
            queues.get(list[rank]).add(asker, candidates.accepts[i], attention[rank] * candidates.asks[i]);
        }
        lists[asker] = list;
        return list.clone();
    }

    private double worth(int asker, Candidates candidates, int i) {
        Queue queue = queues.get(candidates.postings[i]);
        return candidates.asks[i] * ranking.worth(queue, asker, candidates.accepts[i], policy.gamma());
    }

    /** The asker is shown nothing more, and its requests crowd nobody. */
    public void leave(int asker) {
        grow(asker, -1);
        for (int posting : lists[asker]) queues.get(posting).remove(asker);
        lists[asker] = new int[0];
    }

    /**
     * Every asker once, in order.
     *
     * @return how many lists have changed
     */
    public int sweep(Market market) {
        int changed = 0;
        for (int asker = 0; asker < market.askers(); asker++) {
            var before = list(asker);
            if (!Arrays.equals(before, rerank(asker, market.candidates(asker)))) changed++;
        }
        return changed;
    }

    /** The asker's postings, best first. */
    public int[] list(int asker) {
        return asker < lists.length ? lists[asker].clone() : new int[0];
    }

    /** Who may have asked this posting, first read first: whose lists a change of the posting touches. */
    public int[] askers(int posting) {
        return posting < queues.size() ? queues.get(posting).askers() : new int[0];
    }

    /**
     * The chance that a request of this asker would be read while a place is free, given everybody else's: in [0, 1].
     *
     * @param accepts as when the asker was last ranked; more than 0
     */
    public double chanceOfBeingRead(int asker, int posting, float accepts) {
        if (!(accepts > 0 && accepts <= 1))
            throw new IllegalArgumentException("no chance of being accepted: " + accepts);
        return posting < queues.size() ? ranking.chance(queues.get(posting), asker, accepts) : 1;
    }

    /** Of everybody: accurate to 1e-9 of itself with up to 1,500 requests in a queue. O(requests · nodes). */
    public double expectedMatches() {
        return matches(new Reading(policy.reading().exact()));
    }

    /** The same by the few nodes that rank: what the ascent climbs. Some percent short of the truth where queues are hopelessly long. */
    public double expectedMatchesAsRanked() {
        return matches(ranking);
    }

    private double matches(Reading reading) {
        return queues.stream().mapToDouble(reading::matches).sum();
    }

    private void grow(int asker, int posting) {
        if (asker >= lists.length) {
            int before = lists.length;
            lists = Arrays.copyOf(lists, Math.max(asker + 1, 2 * before));
            Arrays.fill(lists, before, lists.length, new int[0]);
        }
        while (queues.size() <= posting) queues.add(new Queue());
    }
}
