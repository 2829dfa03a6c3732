package twoway.enterprise.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens an invitation: 192 random bits. It travels in bodies only, since addresses end up in logs, and its SHA-256 is
 * kept in its place; so much chance needs no salt.
 */
record InvitationCode(@NotBlank @Size(max = 64) String code) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 24;

    static InvitationCode drawn() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new InvitationCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            var bytes = code.strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
