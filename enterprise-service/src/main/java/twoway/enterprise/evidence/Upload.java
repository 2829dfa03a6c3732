package twoway.enterprise.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A file on its way in: counted, and refused when it is too large or not of a kind that is taken. */
final class Upload extends FilterInputStream {

    static final int MOST_MEGABYTES = 10;
    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;

    private final FileType type;
    private long bytes;

    private Upload(InputStream content, FileType type) {
        super(content);
        this.type = type;
    }

    /** Looks at the beginning of the content, whose kind must be the one declared. */
    static Upload of(InputStream body, String declared) throws IOException {
        var content = new PushbackInputStream(body, FileType.LONGEST_BEGINNING);
        var beginning = content.readNBytes(FileType.LONGEST_BEGINNING);
        content.unread(beginning);
        var type = Arrays.stream(FileType.values())
                .filter(each -> each.mediaType().equals(declared) && each.begins(beginning))
                .findFirst()
                .orElseThrow(() -> new Refusal(EnterpriseProblem.FILE_TYPE_REFUSED));
        return new Upload(content, type);
    }

    FileType type() {
        return type;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var some = super.read(target, offset, length);
        if (some > 0) count(some);
        return some;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > MOST_BYTES) throw new Refusal(EnterpriseProblem.FILE_TOO_LARGE, MOST_MEGABYTES);
    }
}
