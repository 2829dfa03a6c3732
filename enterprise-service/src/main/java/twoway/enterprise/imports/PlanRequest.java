package twoway.enterprise.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.record.Provenance;

/**
 * How the sender wants the file read, as it stands in the query: a profile by name, or a kind with a mapping, or a kind
 * alone if the columns are named like the fields. What is said here wins over the profile.
 */
record PlanRequest(
        String kind,
        String profile,
        List<String> map,
        String source,
        String sourceName,
        String licence,
        String retrievedOn) {

    /** @param today stands for the day of retrieval if none is given */
    Plan plan(Profiles profiles, LocalDate today) {
        var known = profile == null
                ? null
                : profiles.named(profile).orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "profile"));
        var plannedKind = kind(known);
        var provenance = new Provenance(
                required("source", source, known == null ? null : known.source(), "[a-z0-9][a-z0-9-]{0,59}"),
                required("sourceName", sourceName, known == null ? source : known.sourceName(), "[^\\p{Cntrl}]{1,200}"),
                required("licence", licence, known == null ? null : known.licence(), "[^\\p{Cntrl}]{1,200}"),
                retrievedOn(today));
        return new Plan(
                FileForm.CSV_IN_UTF_8,
                plannedKind,
                profile,
                columns(known, plannedKind),
                known == null ? Map.of() : known.values(),
                provenance);
    }

    private ImportKind kind(Profile known) {
        var wanted = Arrays.stream(ImportKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        if (known == null || kind != null && (wanted.isEmpty() || wanted.get() != known.kind())) {
            return wanted.filter(each -> known == null)
                    .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "kind"));
        }
        return known.kind();
    }

    private static String required(String name, String given, String otherwise, String form) {
        var value = given == null || given.isBlank() ? otherwise : given.strip();
        if (value == null || !value.matches(form)) throw new Refusal(CommonProblem.INVALID_PARAMETER, name);
        return value;
    }

    /** A day that has not come yet would outrank everything that is retrieved until then. */
    private LocalDate retrievedOn(LocalDate today) {
        if (retrievedOn == null) return today;
        try {
            var day = LocalDate.parse(retrievedOn);
            if (!day.isAfter(today) && day.getYear() >= 1900) return day;
        } catch (DateTimeException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "retrievedOn");
        }
        throw new Refusal(CommonProblem.INVALID_PARAMETER, "retrievedOn");
    }

    private Map<String, List<String>> columns(Profile known, ImportKind plannedKind) {
        if (map == null || map.isEmpty()) return known == null ? null : known.columns();
        var columns = new TreeMap<String, List<String>>();
        for (var pair : map) {
            var colon = pair.indexOf(':');
            var field = colon < 0 ? "" : pair.substring(0, colon).strip();
            if (!plannedKind.fields().contains(field)) throw new Refusal(CommonProblem.INVALID_PARAMETER, "map");
            columns.computeIfAbsent(field, each -> new ArrayList<>())
                    .add(pair.substring(colon + 1).strip());
        }
        return columns;
    }
}
