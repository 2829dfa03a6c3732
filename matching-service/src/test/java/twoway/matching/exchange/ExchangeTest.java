package twoway.matching.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.MatchingProblem;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;

class ExchangeTest {

    private static final UUID LEFT = UUID.randomUUID();
    private static final UUID RIGHT = UUID.randomUUID();
    private static final Parties PARTIES = new Parties(LEFT, RIGHT);

    @Test
    void a_deal_in_which_one_side_gives_nothing_cannot_be_made() {
        for (var giver : List.of(LEFT, RIGHT)) {
            var all = List.of(gives(giver, ResourceKind.TALENT), gives(giver, ResourceKind.BRAND));
            refused(MatchingProblem.ONE_SIDED, () -> Exchange.between(PARTIES, all));
        }
        refused(MatchingProblem.ONE_SIDED, () -> new Exchange(List.of(), List.of()));
        refused(MatchingProblem.ONE_SIDED, () -> new Exchange(List.of(gives(LEFT, ResourceKind.BRAND)), List.of()));
    }

    @Test
    void a_stranger_gives_nothing_in_it() {
        var all = List.of(
                gives(LEFT, ResourceKind.PRODUCT),
                gives(RIGHT, ResourceKind.TALENT),
                gives(UUID.randomUUID(), ResourceKind.CAPITAL));
        refused(MatchingProblem.NOT_A_PARTY_OF_THE_DEAL, () -> Exchange.between(PARTIES, all));
    }

    @Test
    void each_side_finds_its_own_undertakings_on_its_own_side() {
        var exchange = Exchange.between(
                PARTIES,
                List.of(
                        gives(RIGHT, ResourceKind.TALENT),
                        gives(LEFT, ResourceKind.PRODUCT),
                        gives(RIGHT, ResourceKind.BRAND)));

        assertEquals(1, exchange.fromLeft().size());
        assertEquals(2, exchange.fromRight().size());
        assertEquals(LEFT, exchange.all().findFirst().orElseThrow().giver());
    }

    @Test
    void a_channel_is_not_promised_for_nowhere() {
        refused(MatchingProblem.MARKETS_MISSING, () -> gives(RIGHT, ResourceKind.SALES_CHANNEL));
        refused(MatchingProblem.MARKETS_MISSING, () -> gives(RIGHT, ResourceKind.AFTER_SALES_SERVICE));
    }

    @Test
    void every_kind_has_a_delivery_rule_and_only_a_channel_is_delivered_by_events() {
        var rules = new DeliveryRules(JsonMapper.builder().build());
        for (var kind : ResourceKind.values()) {
            assertEquals(kind != ResourceKind.SALES_CHANNEL, rules.of(kind).byHand(), kind.name());
            assertFalse(rules.of(kind).says().zh().isBlank());
        }
        assertEquals(
                Set.of(Proof.CHANNEL_OPENED, Proof.FIRST_ORDER),
                rules.of(ResourceKind.SALES_CHANNEL).proofs());
        assertTrue(rules.of(ResourceKind.PRODUCT).says().en().contains("first customer"));
    }

    private static void refused(MatchingProblem kind, Runnable act) {
        assertEquals(kind, assertThrows(Refusal.class, act::run).kind());
    }

    private static Undertaking gives(UUID giver, ResourceKind kind) {
        return new Undertaking(
                giver, kind, LocalizedText.of(null, "sample"), List.of(), null, null, LocalDate.of(2027, 1, 31));
    }
}
