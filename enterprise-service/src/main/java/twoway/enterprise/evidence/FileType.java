package twoway.enterprise.evidence;

import java.util.Arrays;
import java.util.HexFormat;

/** The kinds of file that are taken, each known by how its content begins and not only by what the sender says. */
enum FileType {
    PDF("application/pdf", "25504446"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff");

    /** Length of the longest beginning. */
    static final int LONGEST_BEGINNING = 8;

    private final String mediaType;
    private final byte[] beginning;

    FileType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    String mediaType() {
        return mediaType;
    }

    boolean begins(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
