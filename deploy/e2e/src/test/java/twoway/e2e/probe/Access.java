package twoway.e2e.probe;

import java.util.Map;
import java.util.Set;

/**
 * Who may call an operation.
 *
 * @param roles one of them is needed; empty: whoever shows a valid token
 * @param open nobody need show one
 */
record Access(Set<String> roles, boolean open) {
    /** What somebody without an account may do. Whoever opens another operation says so here. */
    static final Set<String> OPEN = Set.of(
            "GET /enterprise/v1/directory",
            "GET /enterprise/v1/directory/facets",
            "GET /enterprise/v1/directory/entries/{id}",
            "GET /enterprise/v1/enterprises/{id}",
            "GET /enterprise/v1/offers/{id}/details",
            "GET /enterprise/v1/needs/{id}/details",
            "POST /enterprise/v1/unsubscriptions");

    /** Each role of a firm and of the platform with what it contains. */
    static final Map<String, Set<String>> ROLES = Map.of(
            "OWNER", Set.of("OWNER", "EDITOR", "APPROVER", "VIEWER"),
            "EDITOR", Set.of("EDITOR", "VIEWER"),
            "APPROVER", Set.of("APPROVER", "VIEWER"),
            "VIEWER", Set.of("VIEWER"),
            "OPERATOR", Set.of("OPERATOR"));

    boolean isForEverybodyKnown() {
        return roles.isEmpty();
    }

    boolean allows(Caller caller) {
        return isForEverybodyKnown()
                || ROLES.getOrDefault(caller.role(), Set.of()).stream().anyMatch(roles::contains);
    }
}
