package twoway.enterprise.export;

import java.util.Arrays;
import java.util.Locale;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

enum ExportFormat {
    /** With a byte order mark, so that spreadsheets know the encoding, and with cells that they do not run. */
    CSV(ExportFormat.TEXT_CSV),
    /** As the API answers it, one object on each line. */
    NDJSON(ExportFormat.APPLICATION_NDJSON);

    static final String TEXT_CSV = "text/csv";
    static final String APPLICATION_NDJSON = "application/x-ndjson";
    static final String APPLICATION_ZIP = "application/zip";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static ExportFormat of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "format"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName(String kind) {
        return kind + "." + word();
    }

    String mediaType() {
        return mediaType + "; charset=UTF-8";
    }
}
