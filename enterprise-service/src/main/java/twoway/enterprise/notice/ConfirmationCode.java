package twoway.enterprise.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Eight digits that show that whoever enters an address reads its mail; five guesses, then another is needed. */
record ConfirmationCode(@NotBlank @Size(max = 64) String code) {

    private static final SecureRandom CHANCE = new SecureRandom();

    static ConfirmationCode drawn() {
        return new ConfirmationCode("%08d".formatted(CHANCE.nextInt(100_000_000)));
    }

    String hashFor(String subject) {
        try {
            var bytes = (subject + " " + code.strip()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
