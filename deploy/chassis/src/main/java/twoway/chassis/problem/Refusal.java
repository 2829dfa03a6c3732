package twoway.chassis.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one exception of business code: what was asked is refused, and why. Becomes an RFC 9457 problem. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemKind kind;
    private final transient List<Object> arguments;
    private final transient List<String> pointers = new ArrayList<>();
    private final transient Map<String, Object> details = new LinkedHashMap<>();

    /** @param arguments fill the places of the kind's text */
    public Refusal(ProblemKind kind, Object... arguments) {
        super(kind.code() + (arguments.length == 0 ? "" : " " + List.of(arguments)), null, false, true);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /** Names the place in the request body that is at fault, as a JSON pointer (RFC 6901); may be called again. */
    public Refusal at(String pointer) {
        pointers.add(pointer);
        return this;
    }

    /** Adds a member to the problem, for programs. */
    public Refusal with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    public ProblemKind kind() {
        return kind;
    }

    /** What fills the places of the kind's text. */
    public List<Object> arguments() {
        return arguments;
    }

    List<String> pointers() {
        return pointers;
    }

    Map<String, Object> details() {
        return details;
    }
}
