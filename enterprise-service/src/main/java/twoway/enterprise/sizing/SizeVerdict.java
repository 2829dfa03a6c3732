package twoway.enterprise.sizing;

import java.util.Set;

/** What the rule says of an enterprise, and why. */
public sealed interface SizeVerdict {

    /** The rule set that was asked, by its id. */
    String rule();

    SizeClass sizeClass();

    /**
     * @param sector the rule's sector
     * @param decidedBy the indicator with the lowest class, which is the enterprise's
     */
    record Classified(String rule, SizeClass sizeClass, String sector, Indicator decidedBy) implements SizeVerdict {}

    /**
     * @param missing the figures that would be needed; empty if no figure would help
     */
    record NotClassified(String rule, Reason reason, Set<Indicator> missing) implements SizeVerdict {

        @Override
        public SizeClass sizeClass() {
            return SizeClass.NOT_CLASSIFIED;
        }
    }

    enum Reason {
        /** The rule speaks of enterprises in another country or classification. */
        OUTSIDE_THE_RULE,
        /** The rule leaves this sector out, or the code is too short to tell the sector. */
        NO_SECTOR,
        FIGURES_MISSING
    }
}
