package twoway.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Random;

/** A body far bigger than what the door may keep in memory, always the same. */
final class Noise {
    private static final int BLOCKS = 1_400;
    private static final byte[] BLOCK = new byte[1 << 16];

    static {
        new Random(42).nextBytes(BLOCK);
    }

    private Noise() {}

    static InputStream big() {
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(BLOCKS, BLOCK).stream()
                .map(block -> (InputStream) new ByteArrayInputStream(block))
                .toList()));
    }

    static String digest(InputStream content) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
