package twoway.channel.onboarding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What this service reads of {@code twoway.partnership-formed.v1}: of everything the two firms promised each other, the
 * sales channels.
 */
record PartnershipFormed(UUID partnershipId, UUID left, UUID right, List<Undertaking> undertakings) {

    private static final String SALES_CHANNEL = "SALES_CHANNEL";

    record Undertaking(UUID commitmentId, UUID giver, String kind, List<String> markets) {}

    List<Undertaken> salesChannels() {
        return undertakings.stream()
                .filter(undertaking -> SALES_CHANNEL.equals(undertaking.kind()))
                .map(this::undertaken)
                .toList();
    }

    private Undertaken undertaken(Undertaking undertaking) {
        Set<String> markets = undertaking.markets() == null ? Set.of() : new TreeSet<>(undertaking.markets());
        return new Undertaken(
                partnershipId, undertaking.commitmentId(), Parties.of(left, right, undertaking.giver()), markets);
    }
}
