package twoway.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import twoway.local.PostgresServer;

/**
 * Real PostgreSQL and real Kafka for a {@code @QuarkusTest}, one of each per test JVM. The init argument
 * {@code service} names the service whose database and roles are made; without it, the database is {@code test}.
 */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER_PASSWORD = "owner-of-a-test";
    private static final String APP_PASSWORD = "application-in-a-test";

    private String service = "test";

    @Override
    public void init(Map<String, String> arguments) {
        service = Optional.ofNullable(arguments.get("service")).orElse(service);
    }

    @Override
    public Map<String, String> start() {
        Shared.start();
        PostgresServer postgres = Shared.postgres(Shared.children());
        postgres.prepare(service, OWNER_PASSWORD, APP_PASSWORD);
        return Map.ofEntries(
                Map.entry("twoway.database.url", postgres.jdbcUrl(service)),
                Map.entry("twoway.database.owner-password", OWNER_PASSWORD),
                Map.entry("twoway.database.app-password", APP_PASSWORD),
                Map.entry("kafka.bootstrap.servers", Shared.get(Shared.KAFKA)),
                Map.entry("twoway.issuer", Tokens.ISSUER),
                // With a key at hand, no provider is asked.
                Map.entry("quarkus.oidc.auth-server-url", ""),
                Map.entry("quarkus.oidc.public-key", Tokens.publicKey()),
                Map.entry("quarkus.oidc.token.issuer", Tokens.ISSUER),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", Shared.get(Shared.MAIL_PORT)),
                Map.entry("twoway.mail.first-wait", "1S"),
                Map.entry("twoway.titles.look", "1S"),
                Map.entry("twoway.operators", "client:" + Tokens.OPERATOR + ",client:" + Tokens.OTHER_OPERATOR),
                Map.entry(
                        "twoway.files",
                        Path.of(Shared.get(Shared.FOLDER), "files", service).toString()));
    }

    /** The servers live as long as the test JVM; its end stops them. */
    @Override
    public void stop() {}
}
