package twoway.e2e.probe;

import java.net.URI;
import java.util.List;

/** Two firms before a tiny service: a, whose things they are, and c, who has nothing to do with them. Tokens are {@code tenant.ROLE}. */
final class TinyBench {
    private TinyBench() {}

    static Bench of(URI origin, List<Operation> operations, Things things, Canaries canaries, Violations violations) {
        things.add("enterprises", "firm-of-a", "a");
        things.add("enterprises", "firm-of-c", "c");
        List<Caller> callers =
                List.of(caller("a", "OWNER"), caller("a", "EDITOR"), caller("a", "VIEWER"), caller("c", "OWNER"));
        return new Bench(
                new Wire(origin, new Scrutiny(canaries, violations)),
                operations,
                List.of(Caller.anonymous(), Caller.with("rubbish", "rubbish")),
                callers,
                things,
                new Words(things, canaries, violations),
                (operation, pointer, tenant) -> Audience.of(tenant),
                violations);
    }

    private static Caller caller(String tenant, String role) {
        return new Caller(tenant + "'s " + role, tenant, role, "firm-of-" + tenant, () -> tenant + "." + role);
    }
}
