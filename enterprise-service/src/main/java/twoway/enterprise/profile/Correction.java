package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.identifier.Identifier;

/** An enterprise says what it is: its own word, field by field, from then on. */
@ApplicationScoped
class Correction {

    private final Identifiers identifiers;
    private final OfficeEntries officeEntries;
    private final Restating restating;
    private final Event<EnterpriseHides> hiding;

    Correction(
            Identifiers identifiers, OfficeEntries officeEntries, Restating restating, Event<EnterpriseHides> hiding) {
        this.identifiers = identifiers;
        this.officeEntries = officeEntries;
        this.restating = restating;
        this.hiding = hiding;
    }

    /** All that an enterprise says of itself, but for its figures. */
    record Word(Profile profile, List<Identifier> identifiers, Visibility visibility) {}

    /**
     * Has the enterprise, held by this transaction, say this. What it leaves as it was keeps its source.
     *
     * @param seen asked only if something changes
     */
    void take(Enterprise enterprise, Word word, Actor by, BasedOn seen, Instant now) {
        var changed = GoldenRecord.differing(enterprise.profile(), word.profile());
        var known = identifiers.of(List.of(enterprise.id())).getOrDefault(enterprise.id(), List.of());
        var renumbered = !same(known, word.identifiers());
        var hides = word.visibility() == Visibility.HIDDEN && enterprise.visibility() != Visibility.HIDDEN;
        if (changed.isEmpty() && !renumbered && word.visibility() == enterprise.visibility()) return;
        seen.mustBe(enterprise.version());
        enterprise.mustBeOpenTo(changed, renumbered);
        if (renumbered || touchesProof(changed)) restating.identity(enterprise, known, word.identifiers(), now);
        if (renumbered) identifiers.replace(enterprise.id(), known, word.identifiers());
        officeEntries.giveWay(enterprise.id(), changed);
        restating.take(enterprise, word.profile(), word.visibility(), now);
        if (hides) hiding.fire(new EnterpriseHides(by, now));
    }

    private static boolean same(Collection<Identifier> one, Collection<Identifier> other) {
        return new TreeSet<>(one).equals(new TreeSet<>(other));
    }

    static boolean touchesProof(Set<Field> changed) {
        return changed.stream().anyMatch(Field.PROVEN::contains);
    }
}
