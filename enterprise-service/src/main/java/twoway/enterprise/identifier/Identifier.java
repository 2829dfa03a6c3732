package twoway.enterprise.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * A number that an enterprise goes by, well-formed by the rules of its scheme. Without a rule two numbers are the same if one
 * cannot tell them apart by looking: width, ligatures and characters that nobody sees do not count (Unicode's NFKC).
 */
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {

    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");

    public Identifier {
        value = (scheme == Scheme.OTHER ? plain(value) : value).strip().toUpperCase(Locale.ROOT);
        var fault = switch (scheme) {
            case USCC -> Uscc.faultOf(value);
            case LEI -> Lei.faultOf(value);
            case OTHER -> value.isEmpty() ? Fault.LENGTH : null;
        };
        if (fault != null) throw new Refusal(EnterpriseProblem.IDENTIFIER_NOT_WELL_FORMED, scheme, value, fault.says());
    }

    private static String plain(String typed) {
        return FORMAT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** One order for everybody, so that two registrations never wait for each other crosswise. */
    @Override
    public int compareTo(Identifier other) {
        var byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : value.compareTo(other.value);
    }
}
