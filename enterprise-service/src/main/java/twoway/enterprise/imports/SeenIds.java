package twoway.enterprise.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * The external ids that a file has named so far. Eight bytes of each id's hash are kept, so memory is bounded by the
 * number of rows and not by their length; two different ids of one full file meet with a chance below 1 in 10^8.
 */
final class SeenIds {

    private final Map<Long, Integer> lines = new HashMap<>();

    /** The line on which this id stood first: {@code line} itself if it is new (or there is none). */
    int firstLine(String externalId, int line) {
        if (externalId == null) return line;
        var before = lines.putIfAbsent(fingerprint(externalId), line);
        return before == null ? line : before;
    }

    /** A row that was dealt with by an earlier worker is only remembered. */
    void remember(Layout layout, Row row) {
        if (!row.faults().isEmpty()) return;
        firstLine(new Cells(layout, row.cells()).text("externalId", Integer.MAX_VALUE), row.number());
    }

    private static long fingerprint(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
