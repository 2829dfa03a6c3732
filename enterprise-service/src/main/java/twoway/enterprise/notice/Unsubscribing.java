package twoway.enterprise.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;

/**
 * The word in a letter by which its reader ends letters of its kinds with one click (RFC 8058): who and which, signed, so that
 * nobody makes one for somebody else. It is good for as long as the letter is kept, and for nothing but this.
 */
@ApplicationScoped
class Unsubscribing {

    static final String FORM = "[A-Za-z0-9_-]{4,400}\\.[A-Za-z0-9_-]{43}";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final String MAKE = "insert into letter_key (one, key) values (true, ?1) on conflict do nothing";
    private static final String READ = "select key from letter_key where one";

    private final Session entities;
    private final SecureRandom random = new SecureRandom();

    Unsubscribing(Session entities) {
        this.entities = entities;
    }

    /** @param kinds of what the letter tells */
    record Wish(String subject, Set<NoticeCategory> kinds) {}

    /** With the platform's rights. */
    String word(Wish wish) {
        var kinds = wish.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        var said = encoded((kinds + " " + wish.subject()).getBytes(StandardCharsets.UTF_8));
        return said + "." + encoded(signature(said));
    }

    /** Empty for what this platform has not signed. With the platform's rights. */
    Optional<Wish> read(String word) {
        var parts = word.split("\\.");
        var signed = Base64.getUrlDecoder().decode(parts[1]);
        if (!MessageDigest.isEqual(signature(parts[0]), signed)) return Optional.empty();
        var said = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        var blank = said.indexOf(' ');
        return Optional.of(new Wish(
                said.substring(blank + 1),
                kinds(Arrays.asList(said.substring(0, blank).split(",")))));
    }

    private static Set<NoticeCategory> kinds(Collection<String> names) {
        return names.stream()
                .map(NoticeCategory::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeCategory.class)));
    }

    private byte[] signature(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(said.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }

    private byte[] key() {
        var known = entities.createNativeQuery(READ, byte[].class).uniqueResult();
        if (known != null) return known;
        var made = new byte[KEY_BYTES];
        random.nextBytes(made);
        entities.createNativeMutationQuery(MAKE).setParameter(1, made).executeUpdate();
        return entities.createNativeQuery(READ, byte[].class).getSingleResult();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
