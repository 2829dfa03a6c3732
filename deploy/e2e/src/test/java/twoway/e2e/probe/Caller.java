package twoway.e2e.probe;

import java.util.function.Supplier;

/**
 * Who asks.
 *
 * @param tenant the firm it acts for, by its short name here; {@link #NOBODY} or {@link #OPERATOR}
 * @param role the role it has there; empty for none
 * @param enterprise what it says in {@code Twoway-Enterprise}, or {@code null}
 * @param token a fresh token, or {@code null} for none at all
 */
record Caller(String name, String tenant, String role, String enterprise, Supplier<String> token) {
    static final String NOBODY = "nobody";
    static final String OPERATOR = "operator";

    static Caller anonymous() {
        return new Caller("anonymous", NOBODY, "", null, () -> null);
    }

    static Caller with(String name, String token) {
        return new Caller(name, NOBODY, "", null, () -> token);
    }

    /** The same one naming another enterprise. */
    Caller saying(String other) {
        return new Caller(name + " naming " + other, NOBODY, "", other, token);
    }

    boolean actsForAFirm() {
        return !tenant.equals(NOBODY) && !tenant.equals(OPERATOR);
    }

    boolean isOperator() {
        return tenant.equals(OPERATOR);
    }

    @Override
    public String toString() {
        return name;
    }
}
