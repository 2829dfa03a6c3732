package twoway.channel.onboarding;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A promised sales channel: what makes a case necessary. */
record Undertaken(UUID partnershipId, UUID commitmentId, Parties parties, Set<String> markets) {

    /** The lane of a channel that was promised without naming a market. */
    static final String ANY_MARKET = "ANY";

    Undertaken {
        markets = markets.isEmpty() ? Set.of(ANY_MARKET) : new TreeSet<>(markets);
    }
}
