package twoway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A PostgreSQL server as a process of its own: durable, listening on 127.0.0.1 only, SCRAM passwords, data kept in its
 * folder. Starting it twice on the same folder continues with the same data.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Path data;
    private final int port;
    private final String password;
    private final Children children;
    private final PostgresBinaries binaries = PostgresBinaries.unpacked();
    private volatile Child child;

    /** The password is the superuser's; it is fixed when the folder is first used. */
    public PostgresServer(String name, Path data, int port, String password, Children children) {
        this.name = name;
        this.data = data;
        this.port = port;
        this.password = password;
        this.children = children;
    }

    /** Starts the server and answers when it takes connections. */
    public PostgresServer start() {
        portMustBeFree();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        child = children.start(name, binaries.command("postgres", settings()), Map.of());
        Waiting.on(name, child, PATIENCE).until(this::answers);
        return this;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    void portMustBeFree() {
        Ports.mustBeFree(port, name);
    }

    Child child() {
        return child;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the superuser, for preparing, looking and repairing; services never have one. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        // Not through DriverManager: in a test it may know this driver only from another class loader.
        return new org.postgresql.Driver().connect(jdbcUrl(database), login);
    }

    /** Makes the database and the three roles of a service, as far as they are not there yet. */
    public void prepare(String service, String ownerPassword, String appPassword) {
        try (Connection connection = connect(SUPERUSER)) {
            new ServiceDatabase(connection, service).prepare(ownerPassword, appPassword);
        } catch (SQLException e) {
            throw new CannotRun("cannot prepare the database of " + service, e);
        }
    }

    /** Stops it in order, without waiting for clients. */
    public void stop() {
        if (child == null || !child.alive()) {
            return;
        }
        child.mayEnd();
        signalFastStop();
        child.awaitEnd(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        stop();
    }

    /** SIGKILL to the postmaster; the next start recovers from the write-ahead log. */
    public void kill9() {
        child.kill();
    }

    private void signalFastStop() {
        List<String> command =
                binaries.command("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-W", "-s"));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CannotRun("cannot run pg_ctl for " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> settings() {
        return List.of(
                "-D", data.toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "shared_buffers=64MB",
                "-c", "max_connections=100",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC");
    }

    /** Laid out beside its place and moved there when it is whole: a start that is cut off leaves nothing half-made. */
    private void initialise() {
        Path beside = data.resolveSibling(data.getFileName() + ".new");
        Folders.remove(data);
        Folders.remove(beside);
        Path passwordFile = data.resolveSibling(name + ".password");
        try {
            Folders.make(data.getParent());
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            children.run(name + "-initdb", binaries.command("initdb", initialSettings(beside, passwordFile)));
            Files.delete(passwordFile);
            Files.move(beside, data);
        } catch (IOException e) {
            throw new CannotRun("cannot lay out " + data, e);
        }
    }

    private List<String> initialSettings(Path folder, Path passwordFile) {
        return List.of(
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "--pwfile",
                passwordFile.toString(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new CannotRun(name + " refuses the password kept with its data; start with --fresh", e);
            }
            return false;
        }
    }
}
