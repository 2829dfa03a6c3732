package twoway.chassis.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Files by what they hold: the name is the SHA-256 of the content, so a file is stored once and cannot change. */
public interface FileStore {

    /** Takes the content in; it is on disk when this returns, and under its name once it is kept. */
    Arrival arrive(InputStream content) throws IOException;

    /**
     * Stores the content; it is on disk when this returns.
     *
     * @return SHA-256 in lower-case hex
     */
    default String put(InputStream content) throws IOException {
        try (var arrival = arrive(content)) {
            arrival.keep();
            return arrival.sha256();
        }
    }

    /** @throws java.io.FileNotFoundException if there is no such file */
    InputStream open(String sha256) throws IOException;

    /** A file that may still be refused: closed before it is kept, it leaves nothing behind. */
    interface Arrival extends Closeable {

        /** In lower-case hex. */
        String sha256();

        long bytes();

        /** The content from its beginning, until it is kept. */
        InputStream open() throws IOException;

        void keep() throws IOException;
    }
}
