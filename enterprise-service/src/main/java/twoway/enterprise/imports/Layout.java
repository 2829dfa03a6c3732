package twoway.enterprise.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** Where in a row each field stands, found once from the header. */
final class Layout {

    /** The column that a file of rejected rows comes back with; sent in again, it says nothing. */
    static final String ERROR = "importError";

    private final Plan plan;
    private final List<String> header;
    private final Map<String, List<Integer>> places;

    private Layout(Plan plan, List<String> header, Map<String, List<Integer>> places) {
        this.plan = plan;
        this.header = header;
        this.places = places;
    }

    /** Refuses a header in which a column is missing, stands twice, or (named like the fields) cannot be understood. */
    static Layout of(Plan plan, List<String> names) {
        var header = names.stream().map(String::strip).toList();
        var once = new HashSet<String>();
        header.forEach(name -> {
            if (!once.add(name)) throw new Refusal(EnterpriseProblem.COLUMN_TWICE, name);
        });
        var places = plan.columns() == null ? byName(plan.kind(), header) : mapped(plan.columns(), header);
        plan.required().forEach(field -> {
            if (!places.containsKey(field)) throw missing(field, header);
        });
        return new Layout(plan, header, places);
    }

    private static Map<String, List<Integer>> byName(ImportKind kind, List<String> header) {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(ERROR)) continue;
            if (!kind.fields().contains(header.get(i))) {
                throw new Refusal(EnterpriseProblem.COLUMN_UNKNOWN, header.get(i), String.join(", ", kind.fields()));
            }
            places.put(header.get(i), List.of(i));
        }
        return places;
    }

    private static Map<String, List<Integer>> mapped(Map<String, List<String>> columns, List<String> header) {
        var places = new HashMap<String, List<Integer>>();
        columns.forEach((field, names) -> {
            var found = new ArrayList<Integer>();
            for (var name : names) {
                if (!header.contains(name)) throw missing(name, header);
                found.add(header.indexOf(name));
            }
            places.put(field, found);
        });
        return places;
    }

    private static Refusal missing(String column, List<String> header) {
        return new Refusal(EnterpriseProblem.COLUMN_MISSING, column, String.join(", ", header));
    }

    int width() {
        return header.size();
    }

    /** The field's value in the row and the column it comes from. */
    record Cell(String column, String value) {}

    /** The first of the field's columns that is not blank; {@code value} is {@code null} if all are. */
    Cell cell(String field, List<String> row) {
        Cell blank = new Cell(field, null);
        for (int place : places.getOrDefault(field, List.of())) {
            var value = row.get(place).strip();
            if (!value.isEmpty()) return new Cell(header.get(place), meaning(field, value));
            if (blank.column().equals(field)) blank = new Cell(header.get(place), null);
        }
        return blank;
    }

    private String meaning(String field, String value) {
        var values = plan.values() == null ? null : plan.values().get(field);
        return values == null ? value : values.getOrDefault(value, value);
    }
}
