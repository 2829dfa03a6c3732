package twoway.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Who comes first where everything else is equal: drawn anew for every posting, the same whoever looks and however often.
 * Ids would not do: they grow with time, so the one that came first would always be first.
 */
public final class Lot {

    private Lot() {}

    /** The MD5 of both ids as they are written, in hexadecimal; the smaller one comes first. In SQL: {@code md5(concat(posting, asker))}. */
    public static String of(UUID posting, UUID asker) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest((posting + "" + asker).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
