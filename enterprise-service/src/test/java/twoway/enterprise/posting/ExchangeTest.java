package twoway.enterprise.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static twoway.enterprise.posting.ResourceKind.PRODUCT;
import static twoway.enterprise.posting.ResourceKind.SALES_CHANNEL;
import static twoway.enterprise.posting.ResourceKind.TECHNOLOGY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

class ExchangeTest {

    @Test
    void a_deal_in_which_only_one_side_gives_cannot_be_made() {
        oneSided(Set.of(SALES_CHANNEL), Set.of());
        oneSided(Set.of(), Set.of(PRODUCT));
        oneSided(Set.of(), Set.of());
        oneSided(Set.of(SALES_CHANNEL), null);
        oneSided(null, Set.of(PRODUCT));
    }

    @Test
    void the_order_in_which_kinds_are_named_makes_no_difference() {
        var exchange = new Exchange(Set.of(TECHNOLOGY, PRODUCT), Set.of(SALES_CHANNEL));

        assertEquals(List.of(PRODUCT, TECHNOLOGY), List.copyOf(exchange.gives()));
        assertEquals(new Exchange(Set.of(PRODUCT, TECHNOLOGY), Set.of(SALES_CHANNEL)), exchange);
    }

    private static void oneSided(Set<ResourceKind> gives, Set<ResourceKind> wants) {
        var refusal = assertThrows(Refusal.class, () -> new Exchange(gives, wants));
        assertEquals(EnterpriseProblem.ONE_SIDED, refusal.kind());
        assertThrows(Refusal.class, () -> Exchange.of("/opens", gives, "/seeks", wants));
    }
}
