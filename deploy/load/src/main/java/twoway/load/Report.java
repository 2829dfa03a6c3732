package twoway.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import twoway.load.bug.Bug;
import twoway.load.check.Checker;
import twoway.load.check.Complaint;
import twoway.load.fault.Trial;

/**
 * The one line about one case.
 *
 * @param name R1, or {@code bug:<name>}
 * @param killsTotal of this and all earlier legs of a soak
 * @param violations of a seeded bug: 0 if it was caught
 * @param caughtBy of a seeded bug: the case, and what it found
 * @param recoverySeconds from the end of harm and load until everything was sent and applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        @JsonProperty("case") String name,
        long seed,
        int operations,
        int acknowledged,
        int injected,
        int kills,
        Integer killsTotal,
        int violations,
        List<String> examples,
        String caughtBy,
        Map<String, Number> figures,
        double recoverySeconds,
        double seconds,
        String historyFile) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Report of(Round.Turn turn, Trial trial, List<Complaint> complaints, double seconds) {
        return new Report(
                turn.name(),
                turn.seed(),
                trial.load().begun(),
                trial.load().acknowledged(),
                trial.injections(),
                trial.kills(),
                null,
                complaints.size(),
                complaints.isEmpty() ? null : Checker.told(complaints),
                null,
                trial.figures().isEmpty() ? null : trial.figures(),
                Math.round(trial.recovery().toMillis() / 10.0) / 100.0,
                Math.round(seconds * 100) / 100.0,
                trial.history().file().toString());
    }

    /** The same about a soak that has killed so many before. */
    Report after(int killsBefore) {
        return new Report(
                name,
                seed,
                operations,
                acknowledged,
                injected,
                kills,
                killsBefore + kills,
                violations,
                examples,
                caughtBy,
                figures,
                recoverySeconds,
                seconds,
                historyFile);
    }

    /** The same about a run with a seeded bug: now violations of what it breaks must be there. */
    Report caught(Bug bug, List<Complaint> complaints) {
        String found = complaints.stream()
                .map(Complaint::invariant)
                .filter(bug.breaks()::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return new Report(
                name,
                seed,
                operations,
                acknowledged,
                injected,
                kills,
                killsTotal,
                found.isEmpty() ? 1 : 0,
                examples,
                found.isEmpty() ? null : bug.catcher() + ": " + found,
                figures,
                recoverySeconds,
                seconds,
                historyFile);
    }

    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
