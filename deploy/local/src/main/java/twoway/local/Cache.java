package twoway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is unpacked once per person and machine and shared by every checkout: server binaries, start-up archives. */
final class Cache {
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private Cache() {}

    static Path folder() {
        Path home = Path.of(System.getProperty("user.home"));
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElse(mac ? home.resolve("Library/Caches") : home.resolve(".cache"))
                .resolve("twoway");
    }

    /** What a start that was killed while unpacking left behind, once nobody can be working on it any more. */
    private static void removeAbandoned(String name) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> all = Files.list(folder())) {
            for (Path path : all.filter(path -> path.getFileName().toString().startsWith(name + "."))
                    .toList()) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(longAgo)) {
                    Folders.remove(path);
                }
            }
        }
    }

    /** The folder of that name, filled once: several processes may ask at the same time, the first rename wins. */
    static Path once(String name, Filling filling) {
        Path done = folder().resolve(name);
        if (Files.isDirectory(done)) {
            return done;
        }
        try {
            Files.createDirectories(folder());
            removeAbandoned(name);
            Path filled = Files.createTempDirectory(folder(), name + ".");
            try {
                filling.into(filled);
                Files.move(filled, done);
            } catch (IOException e) {
                Folders.remove(filled);
                if (!Files.isDirectory(done)) {
                    throw e;
                }
            }
            return done;
        } catch (IOException e) {
            throw new CannotRun("cannot unpack " + name + " into " + folder(), e);
        }
    }
}
