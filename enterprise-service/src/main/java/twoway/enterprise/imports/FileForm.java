package twoway.enterprise.imports;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;

/**
 * How a file is written down; its rejected rows go back the same way.
 *
 * @param encoding {@code null} for a workbook, which says it itself
 */
record FileForm(FileFormat format, TextEncoding encoding) {

    static final FileForm CSV_IN_UTF_8 = new FileForm(FileFormat.CSV, TextEncoding.UTF_8);

    /** @param type as the sender tells it; without a charset the bytes tell the encoding */
    static FileForm of(MediaType type, TextEncoding.Content content) throws IOException {
        var format = FileFormat.of(type);
        return format == FileFormat.XLSX
                ? new FileForm(format, null)
                : new FileForm(format, TextEncoding.of(type.getParameters().get(MediaType.CHARSET_PARAMETER), content));
    }

    /** As a media type. */
    String mediaType() {
        return encoding == null ? format.mediaType() : format.mediaType() + "; charset=" + encoding.charset();
    }

    String fileEnding() {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }
}
