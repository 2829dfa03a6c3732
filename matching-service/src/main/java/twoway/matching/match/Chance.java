package twoway.matching.match;

import twoway.chassis.value.LocalizedText;

/**
 * The chance that a request would be read, as far as it is told: a band, and how many stronger requests are expected. No
 * number is told before enough outcomes show that it holds.
 */
record Chance(Band band, Ahead ahead) {

    enum Band {
        LIKELY,
        POSSIBLE,
        UNLIKELY,
        /** No place is left; a proposal would join the waitlist. */
        FULL;

        /** @param chance in [0, 1]; as place k is read with chance 1 / k, it is ½ behind one other and ¼ behind three */
        static Band of(double chance) {
            if (chance >= 0.4) return LIKELY;
            return chance >= 0.2 ? POSSIBLE : UNLIKELY;
        }
    }

    /** How many requests that would be read before are expected, or known to be there. */
    enum Ahead {
        NONE("预计没有更强的意向排在前面", "No stronger request is expected ahead of yours"),
        FEW("预计少数更强的意向排在前面", "A few stronger requests are expected ahead of yours"),
        MANY("预计许多更强的意向排在前面", "Many stronger requests are expected ahead of yours");

        private final LocalizedText says;

        Ahead(String zh, String en) {
            says = LocalizedText.of(zh, en);
        }

        LocalizedText says() {
            return says;
        }

        static Ahead of(double expected) {
            if (expected < 0.5) return NONE;
            return expected < 3 ? FEW : MANY;
        }
    }
}
