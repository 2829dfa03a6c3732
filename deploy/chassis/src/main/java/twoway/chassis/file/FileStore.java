package twoway.chassis.file;

import java.io.IOException;
import java.io.InputStream;

/** Files by what they hold: the name is the SHA-256 of the content, so a file is stored once and cannot change. */
public interface FileStore {

    /**
     * Stores the content; it is on disk when this returns.
     *
     * @return SHA-256 in lower-case hex
     */
    String put(InputStream content) throws IOException;

    /** @throws java.io.FileNotFoundException if there is no such file */
    InputStream open(String sha256) throws IOException;
}
