package twoway.local.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Access tokens as the local identity provider makes them, signed with a key that lives as long as the test JVM. */
public final class Tokens {
    /** The client that tests name as an operator. */
    public static final String OPERATOR = "example-operator";
    /** Another one, for what two of them decide. */
    public static final String OTHER_OPERATOR = "example-other-operator";

    static final String ISSUER = "http://127.0.0.1/realms/twoway";
    private static final String PRIVATE_KEY = "twoway.testing.private-key";
    private static final String PUBLIC_KEY = "twoway.testing.public-key";
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private Tokens() {}

    /** A person when it looks like a UUID, otherwise a client. */
    public static String of(String clientOrPerson) {
        return clientOrPerson.matches("[0-9a-fA-F-]{36}") ? person(clientOrPerson) : client(clientOrPerson);
    }

    /** What client credentials give: subject {@code client:<clientId>} for the platform. */
    public static String client(String clientId) {
        String account = UUID.nameUUIDFromBytes(clientId.getBytes(StandardCharsets.UTF_8))
                .toString();
        return signed(claims(account, clientId, Duration.ofMinutes(30)) + ",\"client_id\":\"" + clientId
                + "\",\"gty\":\"client-credentials\"}");
    }

    /** What a signed-in person has. */
    public static String person(String subject) {
        return signed(claims(subject, "twoway-cli", Duration.ofMinutes(30)) + "}");
    }

    /** What a person has who signed in at a provider that tells mail addresses. */
    public static String personAt(String subject, String address, boolean verified) {
        return signed(claims(subject, "twoway-cli", Duration.ofMinutes(30)) + ",\"email\":\"" + address
                + "\",\"email_verified\":" + verified + "}");
    }

    /** A person's token that ran out an hour ago. */
    public static String expired(String subject) {
        return signed(claims(subject, "twoway-cli", Duration.ofHours(-1)) + "}");
    }

    /** A person's token from a provider that names the client in every token, as RFC 9068 asks. */
    public static String personVia(String subject, String clientId) {
        return signed(claims(subject, clientId, Duration.ofMinutes(30)) + ",\"client_id\":\"" + clientId + "\"}");
    }

    /** The settings with which a service process believes these tokens and asks no provider. */
    public static Map<String, String> trusted() {
        return Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL", "", "QUARKUS_OIDC_PUBLIC_KEY", publicKey(), "TWOWAY_ISSUER", ISSUER);
    }

    static String publicKey() {
        keys();
        return System.getProperty(PUBLIC_KEY);
    }

    private static String claims(String subject, String client, Duration life) {
        Instant now = Instant.now();
        return """
                {"iss":"%s","sub":"%s","azp":"%s","aud":"twoway","jti":"%s","iat":%d,"exp":%d""".formatted(
                        ISSUER,
                        subject,
                        client,
                        UUID.randomUUID(),
                        now.getEpochSecond(),
                        now.plus(life).getEpochSecond());
    }

    private static String signed(String claims) {
        String content =
                base64(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a test token", e);
        }
    }

    /** Kept in system properties: one key per JVM, however many class loaders see this class. */
    private static PrivateKey keys() {
        synchronized (PRIVATE_KEY.intern()) {
            try {
                if (System.getProperty(PRIVATE_KEY) == null) {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048);
                    KeyPair pair = generator.generateKeyPair();
                    Base64.Encoder encoder = Base64.getEncoder();
                    System.setProperty(
                            PUBLIC_KEY, encoder.encodeToString(pair.getPublic().getEncoded()));
                    System.setProperty(
                            PRIVATE_KEY,
                            encoder.encodeToString(pair.getPrivate().getEncoded()));
                }
                byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no RSA in this JVM", e);
            }
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
