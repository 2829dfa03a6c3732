package twoway.enterprise.imports;

import java.util.List;
import java.util.Map;
import twoway.enterprise.record.Provenance;

/**
 * How a file is to be read; kept with the import, so that a profile changed later does not change an import at work.
 *
 * @param form how it is written down
 * @param profile its name, or {@code null}
 * @param columns for each field the columns that may fill it, the first that is not blank counts; {@code null} if the
 *     columns are named like the fields
 * @param values for a field what the file's words mean here
 */
record Plan(
        FileForm form,
        ImportKind kind,
        String profile,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> values,
        Provenance provenance) {

    Plan {
        // Kept before there was anything else.
        if (form == null) form = FileForm.CSV_IN_UTF_8;
    }

    Plan as(FileForm found) {
        return new Plan(found, kind, profile, columns, values, provenance);
    }
}
