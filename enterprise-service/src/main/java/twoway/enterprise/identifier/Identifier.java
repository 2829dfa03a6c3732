package twoway.enterprise.identifier;

import java.util.Locale;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A number that an enterprise goes by, well-formed by the rules of its scheme. */
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {

    public Identifier {
        value = value.strip().toUpperCase(Locale.ROOT);
        var fault = switch (scheme) {
            case USCC -> Uscc.faultOf(value);
            case LEI -> Lei.faultOf(value);
            case OTHER -> null;
        };
        if (fault != null) throw new Refusal(EnterpriseProblem.IDENTIFIER_NOT_WELL_FORMED, scheme, value, fault.says());
    }

    /** One order for everybody, so that two registrations never wait for each other crosswise. */
    @Override
    public int compareTo(Identifier other) {
        var byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : value.compareTo(other.value);
    }
}
