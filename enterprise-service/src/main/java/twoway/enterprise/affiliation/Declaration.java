package twoway.enterprise.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** An enterprise says to whom it belongs. */
@ApplicationScoped
class Declaration {

    /** All of an enterprise, in basis points. */
    private static final int WHOLE = 10_000;

    /** Of one enterprise, what is past included: each is compared with all others, and a profile lists them. */
    static final int MOST = 100;

    private final Affiliations affiliations;
    private final Tenancy tenancy;
    private final Events events;
    private final Ids ids;

    Declaration(Affiliations affiliations, Tenancy tenancy, Events events, Ids ids) {
        this.affiliations = affiliations;
        this.tenancy = tenancy;
        this.events = events;
        this.ids = ids;
    }

    /** @param isNew false if the enterprise has said just that before */
    record Outcome(Affiliation affiliation, boolean isNew) {}

    Outcome declare(UUID enterpriseId, Tie tie, Instant now) {
        affiliations.oneAtATime(enterpriseId, tie);
        var holding = affiliations.holdingOf(enterpriseId);
        var same = holding.stream().filter(each -> each.tie().equals(tie)).findFirst();
        return same.map(known -> new Outcome(known, false)).orElseGet(() -> put(enterpriseId, tie, holding, now));
    }

    private Outcome put(UUID enterpriseId, Tie tie, List<Affiliation> holding, Instant now) {
        if (holding.size() >= MOST) throw new Refusal(EnterpriseProblem.TOO_MANY_AFFILIATIONS, MOST);
        mustFit(enterpriseId, tie, holding.stream().map(Affiliation::tie).toList());
        var affiliation = new Affiliation(ids.next(), enterpriseId, tie, now);
        affiliations.persist(affiliation);
        events.add(affiliation.declared(), now);
        return new Outcome(affiliation, true);
    }

    private void mustFit(UUID enterpriseId, Tie tie, List<Tie> others) {
        if (tie.validTill() != null && tie.validTill().isBefore(tie.validFrom())) {
            throw new Refusal(EnterpriseProblem.PERIOD_REVERSED).at("/validTill");
        }
        if ((tie.parentId() == null) == (tie.parentName() == null)
                || tie.parentId() != null && !affiliations.canBeParent(tie.parentId())) {
            throw new Refusal(EnterpriseProblem.PARENT_UNKNOWN).at("/parentId");
        }
        var meanwhile = others.stream().filter(tie::overlaps).toList();
        if (meanwhile.stream().anyMatch(tie::sameParentAs)) {
            throw new Refusal(EnterpriseProblem.AFFILIATION_OVERLAPS).at("/validFrom");
        }
        if (most(tie, meanwhile) > WHOLE) throw new Refusal(EnterpriseProblem.SHARES_EXCEED).at("/shareBasisPoints");
        if (tie.parentId() != null && tenancy.asSystem(() -> affiliations.closesCircle(enterpriseId, tie))) {
            throw new Refusal(EnterpriseProblem.AFFILIATION_CIRCLE).at("/parentId");
        }
    }

    /** The largest sum of shares on any day of the new one; it can only grow on a day on which one begins. */
    private static int most(Tie tie, List<Tie> meanwhile) {
        return Stream.concat(Stream.of(tie.validFrom()), meanwhile.stream().map(Tie::validFrom))
                .filter(day -> !day.isBefore(tie.validFrom()))
                .mapToInt(day -> Stream.concat(Stream.of(tie), meanwhile.stream())
                        .filter(each -> runsOn(each, day))
                        .map(Tie::shareBasisPoints)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum())
                .max()
                .orElse(0);
    }

    private static boolean runsOn(Tie tie, LocalDate day) {
        return !day.isBefore(tie.validFrom())
                && Optional.ofNullable(tie.validTill())
                        .map(till -> !day.isAfter(till))
                        .orElse(true);
    }
}
