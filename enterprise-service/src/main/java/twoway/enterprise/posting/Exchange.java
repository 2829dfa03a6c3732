package twoway.enterprise.posting;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** What the owner of a posting gives and what it wants for it. There is no such thing with an empty side. */
public record Exchange(Set<ResourceKind> gives, Set<ResourceKind> wants) {

    public Exchange {
        if (missing(gives) || missing(wants)) throw new Refusal(EnterpriseProblem.ONE_SIDED);
        gives = Collections.unmodifiableSet(EnumSet.copyOf(gives));
        wants = Collections.unmodifiableSet(EnumSet.copyOf(wants));
    }

    /** The same, with the refusal pointing to the side that is missing by the name it has on the wire. */
    public static Exchange of(String givesAt, Set<ResourceKind> gives, String wantsAt, Set<ResourceKind> wants) {
        if (missing(gives)) throw new Refusal(EnterpriseProblem.ONE_SIDED).at(givesAt);
        if (missing(wants)) throw new Refusal(EnterpriseProblem.ONE_SIDED).at(wantsAt);
        return new Exchange(gives, wants);
    }

    private static boolean missing(Set<ResourceKind> side) {
        return side == null || side.isEmpty();
    }
}
