package twoway.matching.ranking;

/**
 * What becomes of requests in a queue. The owner reads down the queue; after each request a reader of kind k goes on with
 * chance t_k ({@link Mixture}), and whoever has filled its places stops. Requests are there independently of each other.
 *
 * <p>For the request of asker c, sent with chance a: the chance to be read is W = Σ ω_k · ∏ over better (1 − a·(1 − t_k)), and one
 * more unit of a is worth q·W − γ · Σ ω_k · (1 − t_k) · ∏ over better (…) · Z_k to all, Z_k being what the worse requests
 * give: Z ← a·q + (1 − a·(1 − t_k))·Z from the worst upward. With places, each product becomes a distribution of the places
 * taken. O(queue · nodes), times the places if they can run out. The value is exact up to the mixture: expected matches
 * are linear in each a.
 *
 * <p>One thread at a time.
 */
final class Reading {

    private static final int LANES = 4;

    private final Mixture kinds;
    private double[] taken = new double[0];

    Reading(Mixture mixture) {
        kinds = mixture.padded(LANES);
    }

    /** The chance in [0, 1] that a request with this chance of being accepted is read while a place is free. */
    double chance(Queue queue, int asker, float accepted) {
        return worth(queue, asker, accepted, 0) / accepted;
    }

    /**
     * What one more unit of the asker's request adds to the expected matches of this posting, less (1 − γ) of the harm to others.
     *
     * @param queue without the asker's own request
     */
    double worth(Queue queue, int asker, float accepted, double gamma) {
        int ahead = queue.ahead(accepted, asker);
        if (queue.limited()) return worthOfPlaces(queue, ahead, accepted, gamma);
        double worth = 0;
        for (int k = 0; k < kinds.weights().length; k += LANES) worth += worth(queue, ahead, accepted, gamma, k);
        return worth;
    }

    /** Four kinds side by side, in registers: their products do not wait for each other. */
    private double worth(Queue queue, int ahead, float accepted, double gamma, int k) {
        double[] weights = kinds.weights();
        double[] losses = kinds.losses();
        double u0 = losses[k], u1 = losses[k + 1], u2 = losses[k + 2], u3 = losses[k + 3];
        double p0 = weights[k], p1 = weights[k + 1], p2 = weights[k + 2], p3 = weights[k + 3];
        for (int i = 0; i < ahead; i++) {
            double a = queue.sent[i];
            p0 *= 1 - a * u0;
            p1 *= 1 - a * u1;
            p2 *= 1 - a * u2;
            p3 *= 1 - a * u3;
        }
        double own = accepted * (p0 + p1 + p2 + p3);
        if (gamma == 0) return own;
        p0 *= u0;
        p1 *= u1;
        p2 *= u2;
        p3 *= u3;
        double crowded = 0;
        for (int i = ahead; i < queue.size; i++) {
            double a = queue.sent[i];
            crowded += a * queue.accepts[i] * (p0 + p1 + p2 + p3);
            p0 *= 1 - a * u0;
            p1 *= 1 - a * u1;
            p2 *= 1 - a * u2;
            p3 *= 1 - a * u3;
        }
        return own - gamma * crowded;
    }

    /** Follows how many places are taken, of each kind of reader; then what this request takes from that. */
    private double worthOfPlaces(Queue queue, int ahead, float accepted, double gamma) {
        int places = queue.places;
        nobodyHasRead(places);
        for (int i = 0; i < ahead; i++) pass(queue.sent[i], queue.accepts[i], places);
        double own = accepted * sum(places);
        if (gamma == 0) return own;
        for (int k = 0; k < kinds.weights().length; k++) {
            double onward = 1 - kinds.losses()[k];
            for (int m = places - 1; m >= 0; m--) {
                int at = k * places + m;
                double before = m == 0 ? 0 : taken[at - 1];
                taken[at] -= onward * ((1 - accepted) * taken[at] + accepted * before);
            }
        }
        double crowded = 0;
        for (int i = ahead; i < queue.size; i++) {
            crowded += queue.sent[i] * queue.accepts[i] * sum(places);
            pass(queue.sent[i], queue.accepts[i], places);
        }
        return own - gamma * crowded;
    }

    /** Expected matches of the posting: never more than its places. */
    double matches(Queue queue) {
        int places = queue.limited() ? queue.places : 1;
        nobodyHasRead(places);
        double matches = 0;
        for (int i = 0; i < queue.size; i++) {
            matches += queue.sent[i] * queue.accepts[i] * sum(places);
            pass(queue.sent[i], queue.limited() ? queue.accepts[i] : 0, places);
        }
        return matches;
    }

    private void nobodyHasRead(int places) {
        int nodes = kinds.weights().length;
        if (taken.length < nodes * places) taken = new double[nodes * places];
        for (int k = 0; k < nodes; k++)
            for (int m = 0; m < places; m++) taken[k * places + m] = m == 0 ? kinds.weights()[k] : 0;
    }

    private void pass(double sent, double accepted, int places) {
        for (int k = 0; k < kinds.weights().length; k++) {
            double onward = 1 - kinds.losses()[k];
            double stays = 1 - sent + sent * onward * (1 - accepted);
            double takes = sent * onward * accepted;
            for (int at = (k + 1) * places - 1; at > k * places; at--)
                taken[at] = taken[at] * stays + taken[at - 1] * takes;
            taken[k * places] *= stays;
        }
    }

    private double sum(int places) {
        double sum = 0;
        for (int at = 0; at < kinds.weights().length * places; at++) sum += taken[at];
        return sum;
    }
}
