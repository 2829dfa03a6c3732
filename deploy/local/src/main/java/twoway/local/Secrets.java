package twoway.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and client secrets, drawn when first asked for and kept with the data they open, for its owner only. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private final Path file;
    private final Properties kept = new Properties();

    Secrets(Path folder) {
        this.file = Folders.make(folder).resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new CannotRun("cannot read " + file, e);
            }
        }
    }

    synchronized String of(String name) {
        String secret = kept.getProperty(name);
        return secret == null ? draw(name) : secret;
    }

    private String draw(String name) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.setProperty(name, secret);
        try {
            StringWriter text = new StringWriter();
            kept.store(text, "Made for this folder's data; without it the data cannot be opened");
            Path next = file.resolveSibling("secrets.next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return secret;
        } catch (IOException e) {
            throw new CannotRun("cannot keep secrets in " + file, e);
        }
    }
}
