package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.record.Outcome;

/** Enterprises as offices tell them: found by the office's own name or by an identifier, brought into being once. */
@ApplicationScoped
class OfficeRecords {

    /** Clocks differ; a word from further ahead would outrank every true one until then. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final ExternalIds externalIds;
    private final Identifiers identifiers;
    private final OfficeEntries entries;
    private final Enterprises enterprises;
    private final Mergers mergers;
    private final Founding founding;
    private final Restating restating;
    private final Ids ids;

    // Eight collaborators: here what an office says meets everything that is known.
    OfficeRecords(
            ExternalIds externalIds,
            Identifiers identifiers,
            OfficeEntries entries,
            Enterprises enterprises,
            Mergers mergers,
            Founding founding,
            Restating restating,
            Ids ids) {
        this.externalIds = externalIds;
        this.identifiers = identifiers;
        this.entries = entries;
        this.enterprises = enterprises;
        this.mergers = mergers;
        this.founding = founding;
        this.restating = restating;
        this.ids = ids;
    }

    /**
     * What an office says of one enterprise.
     *
     * @param at of which time its word is
     * @param mustCover refuses an enterprise of which it may not speak
     */
    record Statement(ExternalId name, Registration.Application application, Instant at, Consumer<UUID> mustCover) {

        /** Of one who may speak of whatever enterprise it is. */
        static final Consumer<UUID> OF_ANY = any -> {};
    }

    /** @param kind whether others learn anything new of it; that a word is of a later time is no news */
    record Heard(Enterprise enterprise, Outcome.Kind kind) {}

    Heard hear(Statement statement, BasedOn seen, Instant now) {
        if (statement.at().isAfter(now.plus(AHEAD))) {
            throw new Refusal(EnterpriseProblem.SOURCE_AHEAD, statement.at()).at("/sourceTimestamp");
        }
        var id = ids.next();
        if (!externalIds.claim(statement.name(), id)) {
            return change(
                    covered(externalIds.holderOf(statement.name()).orElseThrow(), statement), statement, seen, now);
        }
        var known = identifiers.claim(id, statement.application().identifiers());
        if (known.isEmpty()) return create(id, statement, now);
        identifiers.release(id);
        var holder = covered(identifiers.holderOf(known.get()), statement);
        externalIds.lead(statement.name(), holder.id());
        return change(holder, statement, seen, now);
    }

    /** Held; had somebody merged it before it was, the one that stands for it now. */
    Enterprise standing(UUID id) {
        var enterprise = enterprises.forCommand(id);
        return enterprise.state() == EnterpriseState.MERGED
                ? standing(mergers.endOf(id).orElseThrow())
                : enterprise;
    }

    /** Looked at while it is held: it does not move away meanwhile. */
    private Enterprise covered(UUID id, Statement statement) {
        var enterprise = standing(id);
        statement.mustCover().accept(enterprise.id());
        return enterprise;
    }

    private Heard create(UUID id, Statement statement, Instant now) {
        var enterprise = founding.found(id, statement.application(), now);
        enterprises.flush();
        keep(id, GoldenRecord.EMPTY, after(GoldenRecord.EMPTY, statement, Set.of()));
        return new Heard(enterprise, Outcome.Kind.CREATED);
    }

    /** The one who sends it has not seen the record; the times of the two words decide, unless he says what he has seen. */
    private Heard change(Enterprise enterprise, Statement statement, BasedOn seen, Instant now) {
        if (enterprise.state() == EnterpriseState.RETIRED) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, enterprise.state(), "restate");
        }
        var id = enterprise.id();
        var figures = enterprises.getEntityManager().find(Figures.class, id);
        var before = GoldenRecord.of(enterprise.profile(), figures.size(), entries.of(id));
        var after = after(before, statement, enterprise.provenByDocument() ? Field.PROVEN : Set.of());
        var added = identifiers.add(id, statement.application().identifiers(), statement.mustCover());
        keep(id, before, after);
        if (!added && after.values().equals(before.values())) {
            return new Heard(enterprise, Outcome.Kind.UNCHANGED);
        }
        seen.mustBe(enterprise.version());
        var profile = after.profile(enterprise.profile().sample());
        if (Correction.touchesProof(GoldenRecord.differing(enterprise.profile(), profile))) {
            var known = identifiers.of(List.of(id)).getOrDefault(id, List.of());
            restating.identity(enterprise, known, known, now);
        }
        figures.take(after.size(), BasedOn.WHATEVER_IT_IS);
        restating.take(enterprise, profile, enterprise.visibility(), now);
        return new Heard(enterprise, Outcome.Kind.UPDATED);
    }

    private static GoldenRecord after(GoldenRecord before, Statement statement, Set<Field> fixed) {
        var application = statement.application();
        var said = GoldenRecord.values(application.profile(), application.size());
        return before.hearing(said, statement.name().system(), statement.at(), fixed);
    }

    private void keep(UUID id, GoldenRecord before, GoldenRecord after) {
        after.told().values().stream()
                .filter(each -> !each.equals(before.told().get(each.field())))
                .forEach(each -> entries.put(id, each));
    }
}
