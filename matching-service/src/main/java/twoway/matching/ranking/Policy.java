package twoway.matching.ranking;

/**
 * How lists are made.
 *
 * @param browsing how far down its list an asker looks
 * @param reading how far down its requests the owner of a posting looks
 * @param gamma how much an asker's list minds whom its requests crowd out: 0 not at all (its own expected matches alone),
 *     1 as much as its own (everybody's expected matches). In between neither is quite maximal; 0.5 loses little
 *     under errors of the probabilities that would turn either extreme wrong
 * @param slots the length of a list, from 1
 */
public record Policy(Attention browsing, Attention reading, double gamma, int slots) {

    public Policy {
        if (!(gamma >= 0 && gamma <= 1)) throw new IllegalArgumentException("gamma is between 0 and 1");
        if (slots < 1) throw new IllegalArgumentException("a list has a slot");
    }

    /** Both sides with the same attention. */
    public static Policy of(Attention attention, double gamma, int slots) {
        return new Policy(attention, attention, gamma, slots);
    }
}
