package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.record.Outcome;

/** Many firms as an office tells of them, each as if it were told of alone: by the same rules, and whole or not at all. */
@ApplicationScoped
public class ToldFirms {

    private final OfficeRecords records;
    private final Validator validator;
    private final Session entities;

    ToldFirms(OfficeRecords records, Validator validator, Session entities) {
        this.records = records;
        this.validator = validator;
        this.entities = entities;
    }

    /** What is said of one firm under the name the office knows it by. */
    public record Told(
            @NotNull @Pattern(regexp = ExternalIdResource.EXTERNAL_ID)
            String externalId,

            @NotNull Instant sourceTimestamp,
            @NotNull @Valid RegistrationRequest enterprise) {

        private OfficeRecords.Statement under(String system, Consumer<UUID> mustCover) {
            return new OfficeRecords.Statement(
                    new ExternalId(system, externalId),
                    enterprise.application("/enterprise"),
                    sourceTimestamp,
                    mustCover);
        }
    }

    /**
     * What became of it: exactly one of both.
     *
     * @param refusal why it was not taken
     */
    public record Result(Outcome outcome, Refusal refusal) {}

    /** What could not be said of a firm alone either. */
    public Set<ConstraintViolation<Told>> faults(Told firm) {
        return validator.validate(firm);
    }

    /**
     * Takes what may be taken, in the caller's transaction, which has the platform's rights. Entities loaded before are not
     * kept up to date any more.
     *
     * @param mustCover refuses an enterprise of which whoever tells may not speak
     * @return what became of each, in the order given
     */
    public List<Result> tell(String system, Consumer<UUID> mustCover, List<Told> firms, Instant now) {
        entities.flush();
        return firms.stream()
                .map(each -> tell(each.under(system, mustCover), now))
                .toList();
    }

    /** What {@link #tell} would come to now: it is done and undone, so the outcomes name no ids. */
    public List<Result> rehearse(String system, Consumer<UUID> mustCover, List<Told> firms, Instant now) {
        execute("savepoint rehearsal");
        var results = tell(system, mustCover, firms, now);
        execute("rollback to savepoint rehearsal");
        return results.stream()
                .map(each -> each.refusal() == null
                        ? new Result(new Outcome(each.outcome().kind(), null), null)
                        : each)
                .toList();
    }

    private Result tell(OfficeRecords.Statement statement, Instant now) {
        execute("savepoint firm");
        var result = heard(statement, now);
        execute("release savepoint firm");
        return result;
    }

    private Result heard(OfficeRecords.Statement statement, Instant now) {
        try {
            var heard = records.hear(statement, BasedOn.WHATEVER_IT_IS, now);
            entities.flush();
            return new Result(new Outcome(heard.kind(), heard.enterprise().id()), null);
        } catch (Refusal refusal) {
            execute("rollback to savepoint firm");
            return new Result(null, refusal);
        } finally {
            // What stands in the session of a row that was undone is not true, and a file's rows would fill it.
            entities.clear();
        }
    }

    private void execute(String sql) {
        entities.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
