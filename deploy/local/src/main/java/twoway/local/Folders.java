package twoway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Making and removing whole folders. */
public final class Folders {
    private Folders() {}

    /** Makes the folder, readable by nobody else. */
    public static Path make(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw new CannotRun("cannot make the folder " + folder, e);
        }
    }

    /** Copies the folder with everything in it to a place where nothing is yet. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            make(to.getParent());
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new CannotRun("cannot copy " + from + " to " + to, e);
        }
    }

    /** Removes the folder with everything in it; what another process is just removing too is no failure. */
    public static void remove(Path folder) {
        for (int attempt = 0; attempt < 3 && Files.exists(folder); attempt++) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                if (attempt == 2) {
                    throw new CannotRun("cannot remove " + folder, e);
                }
            }
        }
    }
}
