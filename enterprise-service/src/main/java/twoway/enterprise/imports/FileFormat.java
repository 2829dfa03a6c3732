package twoway.enterprise.imports;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** What a file of rows is written as. */
enum FileFormat {
    CSV(FileFormat.TEXT_CSV),
    /** A JSON object on each line. */
    NDJSON(FileFormat.APPLICATION_NDJSON),
    /** The first sheet of an Office Open XML workbook. */
    XLSX(FileFormat.APPLICATION_XLSX);

    static final String TEXT_CSV = "text/csv";
    static final String APPLICATION_NDJSON = "application/x-ndjson";
    static final String APPLICATION_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static FileFormat of(MediaType type) {
        return Arrays.stream(values())
                .filter(each -> each.mediaType.equals(type.getType() + "/" + type.getSubtype()))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
    }

    String mediaType() {
        return mediaType;
    }
}
