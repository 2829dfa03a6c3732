package twoway.matching.exchange;

import java.util.Set;
import java.util.TreeSet;
import twoway.chassis.value.LocalizedText;

/**
 * When an undertaking of some kind counts as delivered; copied into each undertaking that is agreed, so that a later
 * edition of the rules changes no agreement.
 *
 * @param edition the edition of the rules it was taken from
 * @param says the rule in words, for both parties
 */
public record DeliveryRule(String edition, Set<Proof> proofs, LocalizedText says) {

    public DeliveryRule {
        if (proofs.isEmpty()) throw new IllegalArgumentException("a delivery rule needs a proof");
        proofs = new TreeSet<>(proofs);
    }

    public boolean byHand() {
        return proofs.contains(Proof.GIVER_EVIDENCE);
    }
}
