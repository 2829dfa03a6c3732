package twoway.matching.fit;

/** One version of both directions. */
public record Likelihoods(Likelihood asks, Likelihood accepts) {

    public static final Likelihoods EXPERT = new Likelihoods(Likelihood.EXPERT, Likelihood.EXPERT);

    public Likelihoods {
        if (asks.number() != accepts.number()) throw new IllegalArgumentException("two versions");
    }

    public int number() {
        return asks.number();
    }
}
