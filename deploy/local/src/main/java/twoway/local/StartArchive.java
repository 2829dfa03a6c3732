package twoway.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A class-data archive that halves the start of a JVM. The first run that ends in order leaves it behind, every later
 * one maps it; the JVM itself refuses one that no longer fits. It is made apart and renamed, so that nobody maps half a
 * file.
 */
record StartArchive(Path kept, Path beingMade, boolean make) {
    private static final String QUIET = "-Xlog:cds*=off,aot*=off";

    /** For a program whose jars never change: kept for every checkout of this person. */
    static StartArchive shared(String name, String classPath, Path ownFolder) {
        String file = name + "-" + digest(classPath + System.getProperty("java.vm.version")) + ".jsa";
        return new StartArchive(Cache.folder().resolve(file), ownFolder.resolve(file), true);
    }

    /** For a program that is built here: kept beside its jar, thrown away with it. Making one costs the end of a run some seconds. */
    static StartArchive beside(Path jar, Path ownFolder, boolean make) {
        try {
            String built =
                    jar + " " + Files.getLastModifiedTime(jar).toMillis() + System.getProperty("java.vm.version");
            String file = "start-" + digest(built) + ".jsa";
            return new StartArchive(jar.resolveSibling(file), ownFolder.resolve(file), make);
        } catch (IOException e) {
            throw new CannotRun("cannot look at " + jar, e);
        }
    }

    List<String> options() {
        if (!missing()) {
            return List.of("-Xshare:auto", QUIET, "-XX:SharedArchiveFile=" + kept);
        }
        return make ? List.of(QUIET, "-XX:ArchiveClassesAtExit=" + beingMade) : List.of();
    }

    boolean missing() {
        return !Files.exists(kept);
    }

    /** To be called when the process has ended: what a killed one left half done is not kept. */
    void keep(boolean endedInOrder) {
        try {
            if (endedInOrder && missing() && Files.exists(beingMade)) {
                Files.createDirectories(kept.getParent());
                Path near = Files.createTempFile(kept.getParent(), "start-", ".part");
                Files.move(beingMade, near, StandardCopyOption.REPLACE_EXISTING);
                Files.move(near, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(beingMade);
        } catch (IOException onlySlower) {
            // The next start is slow again; nothing else depends on it.
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
