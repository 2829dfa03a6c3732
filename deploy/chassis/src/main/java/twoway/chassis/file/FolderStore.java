package twoway.chassis.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A {@link FileStore} in a folder of this machine, two levels deep. */
@ApplicationScoped
class FolderStore implements FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    FolderStore(@ConfigProperty(name = "twoway.files") Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var arriving = Files.createTempFile(folder, "arriving", ".part");
        try {
            var digest = sha256();
            Files.copy(new DigestInputStream(content, digest), arriving, StandardCopyOption.REPLACE_EXISTING);
            try (var file = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            var name = HexFormat.of().formatHex(digest.digest());
            Files.createDirectories(place(name).getParent());
            Files.move(arriving, place(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } finally {
            Files.deleteIfExists(arriving);
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
}
