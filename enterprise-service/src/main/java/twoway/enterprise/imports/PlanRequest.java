package twoway.enterprise.imports;

import java.time.DateTimeException;
import java.time.Instant;
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
        String retrievedOn,
        String sourceTimestamp) {

    private static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String WORDS = "[^\\p{Cntrl}]{1,200}";

    /**
     * @param today stands for the day of retrieval if none is given
     * @param office that sends the file, or {@code null}
     * @param officeSystem under whose names it tells of firms
     */
    Plan plan(Profiles profiles, LocalDate today, Telling.Office office, String officeSystem) {
        var known = profile == null ? null : profiles.named(profile).orElseThrow(() -> invalid("profile"));
        var plannedKind = kind(known);
        if (plannedKind == ImportKind.ENTERPRISE) return ofFirms(office, officeSystem);
        // An office tells of firms, and of nothing else.
        if (office != null) throw invalid("kind");
        if (sourceTimestamp != null) throw invalid("sourceTimestamp");
        var provenance = new Provenance(
                required("source", source, known == null ? null : known.source(), "[a-z0-9][a-z0-9-]{0,59}"),
                required("sourceName", sourceName, known == null ? source : known.sourceName(), WORDS),
                required("licence", licence, known == null ? null : known.licence(), WORDS),
                retrievedOn(today));
        return new Plan(
                FileForm.CSV_IN_UTF_8,
                plannedKind,
                profile,
                columns(known, plannedKind),
                known == null ? Map.of() : known.values(),
                provenance,
                null);
    }

    /** The words of an office are its own: they need no licence, and have a time instead of a day of retrieval. */
    private Plan ofFirms(Telling.Office office, String officeSystem) {
        if (licence != null) throw invalid("licence");
        if (retrievedOn != null) throw invalid("retrievedOn");
        var system = required("source", source, officeSystem, SYSTEM);
        if (office != null && !system.equals(officeSystem)) throw invalid("source");
        var provenance = new Provenance(system, required("sourceName", sourceName, system, WORDS), null, null);
        return new Plan(
                FileForm.CSV_IN_UTF_8,
                ImportKind.ENTERPRISE,
                null,
                columns(null, ImportKind.ENTERPRISE),
                Map.of(),
                provenance,
                new Telling(office, moment()));
    }

    private Instant moment() {
        return sourceTimestamp == null
                ? null
                : Moments.of(sourceTimestamp).orElseThrow(() -> invalid("sourceTimestamp"));
    }

    private static Refusal invalid(String parameter) {
        return new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
    }

    private ImportKind kind(Profile known) {
        var wanted = Arrays.stream(ImportKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        if (known == null || kind != null && (wanted.isEmpty() || wanted.get() != known.kind())) {
            return wanted.filter(each -> known == null).orElseThrow(() -> invalid("kind"));
        }
        return known.kind();
    }

    private static String required(String name, String given, String otherwise, String form) {
        var value = given == null || given.isBlank() ? otherwise : given.strip();
        if (value == null || !value.matches(form)) throw invalid(name);
        return value;
    }

    /** A day that has not come yet would outrank everything that is retrieved until then. */
    private LocalDate retrievedOn(LocalDate today) {
        if (retrievedOn == null) return today;
        try {
            var day = LocalDate.parse(retrievedOn);
            if (!day.isAfter(today) && day.getYear() >= 1900) return day;
        } catch (DateTimeException e) {
            throw invalid("retrievedOn");
        }
        throw invalid("retrievedOn");
    }

    private Map<String, List<String>> columns(Profile known, ImportKind plannedKind) {
        if (map == null || map.isEmpty()) return known == null ? null : known.columns();
        var columns = new TreeMap<String, List<String>>();
        for (var pair : map) {
            var colon = pair.indexOf(':');
            var field = colon < 0 ? "" : pair.substring(0, colon).strip();
            if (!plannedKind.fields().contains(field)) throw invalid("map");
            columns.computeIfAbsent(field, each -> new ArrayList<>())
                    .add(pair.substring(colon + 1).strip());
        }
        return columns;
    }
}
