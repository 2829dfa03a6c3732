package twoway.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak's programs, unpacked and built for our settings once per person; instances only read them. */
final class KeycloakInstallation {
    static final String DATABASE = "--db=dev-file";
    private static final List<String> BUILD = List.of("build", DATABASE, "--health-enabled=true");
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** As bin/kc.sh sets them, but with the collector and the compiler that start fastest: it signs a few tokens. */
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    private final Path folder;

    private KeycloakInstallation(Path folder) {
        this.folder = folder;
    }

    static KeycloakInstallation prepared(Children children, Runnable whenSlow) {
        Path zip = ClassPath.ofKeycloak();
        String name = zip.getFileName().toString().replaceAll("\\.zip$", "") + "-built-"
                + Integer.toHexString(BUILD.hashCode());
        return new KeycloakInstallation(Cache.once(name, into -> {
            whenSlow.run();
            unpack(zip, into);
            children.run("keycloak-build", command(into, into, List.of(), BUILD));
        }));
    }

    /** The command line of an instance whose own files are in its home; programs are linked, not copied. */
    List<String> command(Path home, List<String> more, List<String> arguments) {
        return command(folder, home, more, arguments);
    }

    String jar() {
        return jar(folder);
    }

    void linkInto(Path home) {
        for (String part : List.of("lib", "providers", "themes")) {
            Path link = home.resolve(part);
            try {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, folder.resolve(part));
            } catch (IOException e) {
                throw new CannotRun("cannot link " + link, e);
            }
        }
    }

    private static List<String> command(Path programs, Path home, List<String> more, List<String> arguments) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(more);
        options.add("-Dkc.home.dir=" + home);
        options.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        options.addAll(List.of("-cp", jar(programs), MAIN));
        return Jvm.command(options, arguments);
    }

    private static String jar(Path programs) {
        return programs.resolve("lib/quarkus-run.jar").toString();
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                write(file, entry, into);
            }
        }
    }

    /** Leaves out the archive's own top folder, which carries the version. */
    private static void write(ZipFile file, ZipEntry entry, Path into) throws IOException {
        String inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = into.resolve(inner).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (!entry.isDirectory()) {
            try (InputStream content = file.getInputStream(entry)) {
                Files.copy(content, target);
            }
        }
    }
}
