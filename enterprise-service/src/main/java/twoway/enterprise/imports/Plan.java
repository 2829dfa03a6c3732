package twoway.enterprise.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.office.Offices;
import twoway.enterprise.record.Provenance;

/**
 * How a file is to be read; kept with the import, so that a profile changed later does not change an import at work.
 *
 * @param form how it is written down
 * @param profile its name, or {@code null}
 * @param columns for each field the columns that may fill it, the first that is not blank counts; {@code null} if the
 *     columns are named like the fields
 * @param values for a field what the file's words mean here
 * @param telling of a file of firms; {@code null} for others
 */
record Plan(
        FileForm form,
        ImportKind kind,
        String profile,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> values,
        Provenance provenance,
        Telling telling) {

    Plan {
        // Kept before there was anything else.
        if (form == null) form = FileForm.CSV_IN_UTF_8;
    }

    /** @throws Refusal {@code office-ended} if the office whose word the file is has none any more */
    void mustStillSpeak(Offices offices) {
        mustCover(offices);
    }

    /**
     * Refuses, as of a row, the firms of which the file does not speak: those that are here, but not in the office's care.
     *
     * @throws Refusal {@code office-ended} if the office whose word the file is has none any more
     */
    Consumer<UUID> mustCover(Offices offices) {
        if (telling == null || telling.office() == null) return any -> {};
        var office =
                offices.running(telling.office().id()).orElseThrow(() -> new Refusal(EnterpriseProblem.OFFICE_ENDED));
        return firm -> {
            if (!offices.cover(office, firm)) throw new Refusal(EnterpriseProblem.OTHER_PROVINCE, office.province());
        };
    }

    /** The fields that every file of this plan has a column for. */
    Set<String> required() {
        var required = new TreeSet<>(kind.required());
        if (telling != null && telling.sourceTimestamp() == null) required.add("sourceTimestamp");
        return required;
    }

    Plan as(FileForm found) {
        return new Plan(found, kind, profile, columns, values, provenance, telling);
    }
}
