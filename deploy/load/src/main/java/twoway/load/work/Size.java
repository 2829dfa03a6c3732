package twoway.load.work;

/** How much of everything: the full form, or the small one that belongs into every commit. */
public enum Size {
    FULL,
    CI;

    public int of(int full, int ci) {
        return this == FULL ? full : ci;
    }
}
