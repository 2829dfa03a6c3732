package twoway.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local identity provider: a real Keycloak with the realm "twoway" imported when its data is new. */
public final class Keycloak implements AutoCloseable {
    /** Long, for a first start on a busy machine; that it has died is seen at once anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final Pattern SECRET = Pattern.compile("\\$\\{secret:([a-z-]+)}");

    private final Path home;
    private final Block block;
    private final Secrets secrets;
    private final Children children;
    private StartArchive archive;
    private volatile Child child;

    Keycloak(Path home, Block block, Secrets secrets, Children children) {
        this.home = home;
        this.block = block;
        this.secrets = secrets;
        this.children = children;
    }

    /** Starts the process without waiting for it; the installation is prepared on the machine's first start. */
    void start(Runnable whenSlow) {
        Ports.mustBeFree(block.keycloak(), "Keycloak");
        Ports.mustBeFree(block.keycloakManagement(), "Keycloak's management");
        KeycloakInstallation installation = KeycloakInstallation.prepared(children, whenSlow);
        Folders.make(home.resolve("conf"));
        installation.linkInto(home);
        writeRealm();
        archive = StartArchive.shared("keycloak", installation.jar(), children.folder());
        child = children.start("keycloak", installation.command(home, archive.options(), arguments()), environment());
    }

    void awaitReady() {
        URI ready = URI.create("http://127.0.0.1:" + block.keycloakManagement() + "/health/ready");
        Waiting.on("Keycloak", child, PATIENCE).until(() -> Answers.ok(ready));
    }

    public URI origin() {
        return URI.create("http://127.0.0.1:" + block.keycloak());
    }

    public URI issuer() {
        return origin().resolve("/realms/twoway");
    }

    public long pid() {
        return child.pid();
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        if (child != null && child.alive()) {
            archive.keep(child.stop(Duration.ofSeconds(40)));
        }
    }

    public void kill9() {
        child.kill();
        archive.keep(false);
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                // or each look at its health is a line in its log
                "--log-level=INFO,io.smallrye.health:ERROR",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + block.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + block.keycloakManagement(),
                "--hostname=" + origin());
    }

    /** The administrator is made with the data; later starts would only complain that he is there. */
    private Map<String, String> environment() {
        return Files.exists(home.resolve("data/h2"))
                ? Map.of()
                : Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secrets.of("keycloak-admin"));
    }

    private void writeRealm() {
        Path file = Folders.make(home.resolve("data/import")).resolve("twoway-realm.json");
        try (InputStream in = Keycloak.class.getResourceAsStream("/twoway-realm.json")) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String realm = SECRET.matcher(template.replace("${edge}", Integer.toString(block.edge())))
                    .replaceAll(found -> Matcher.quoteReplacement(secrets.of(found.group(1))));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, realm);
        } catch (IOException e) {
            throw new CannotRun("cannot write " + file, e);
        }
    }
}
