package twoway.chassis.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A {@link FileStore} in a folder of this machine, two levels deep. Several processes may share the folder. */
@ApplicationScoped
class FolderStore implements FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String PART = ".part";
    /** Longer than any server waits for the next byte of a request: whoever wrote such a part has died. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    FolderStore(@ConfigProperty(name = "twoway.files") Path folder) {
        this.folder = folder;
    }

    @Override
    public Arrival arrive(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, "arriving", PART);
        try {
            // By the clock of whatever keeps the folder, which need not be this machine's.
            clearBefore(Files.getLastModifiedTime(part).toInstant().minus(ABANDONED));
            var digest = sha256();
            try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                new DigestInputStream(content, digest).transferTo(Channels.newOutputStream(file));
                file.force(true);
            }
            return new Part(part, HexFormat.of().formatHex(digest.digest()), Files.size(part));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private void clearBefore(Instant time) throws IOException {
        try (var parts = Files.newDirectoryStream(folder, "*" + PART)) {
            for (var part : parts) {
                if (lastWritten(part).toInstant().isBefore(time)) Files.deleteIfExists(part);
            }
        }
    }

    private static FileTime lastWritten(Path part) throws IOException {
        try {
            return Files.getLastModifiedTime(part);
        } catch (NoSuchFileException e) {
            return FileTime.from(Instant.MAX);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches() || !Files.isRegularFile(place(sha256))) {
            throw new FileNotFoundException(sha256);
        }
        return Files.newInputStream(place(sha256));
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private final class Part implements Arrival {

        private final Path part;
        private final String sha256;
        private final long bytes;

        Part(Path part, String sha256, long bytes) {
            this.part = part;
            this.sha256 = sha256;
            this.bytes = bytes;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(part);
        }

        @Override
        public void keep() throws IOException {
            Files.createDirectories(place(sha256).getParent());
            Files.move(part, place(sha256), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
        }
    }
}
