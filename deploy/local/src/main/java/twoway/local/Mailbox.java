package twoway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mail server of a platform that sends nothing out: whatever comes by SMTP is kept as a file ({@code .eml}), the way
 * mail programs open it.
 */
public final class Mailbox implements AutoCloseable {
    static final String FOLDER = "mail";

    private final Path folder;
    private final int port;
    private final Function<String, Optional<RejectException>> refusals;
    private final AtomicLong last = new AtomicLong();
    private SMTPServer server;

    public Mailbox(Path folder, int port) {
        this(folder, port, Mailbox::inNoDomain);
    }

    /** @param refusals how a real server would turn an address away */
    public Mailbox(Path folder, int port, Function<String, Optional<RejectException>> refusals) {
        this.folder = folder;
        this.port = port;
        this.refusals = refusals;
    }

    /** RFC 2606: nobody will ever have a mailbox there. */
    public static Optional<RejectException> inNoDomain(String address) {
        return address.endsWith(".invalid")
                ? Optional.of(new RejectException(550, "no such domain"))
                : Optional.empty();
    }

    public void start() {
        Folders.make(folder);
        server = new SMTPServer.Builder()
                .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
                .hostName("localhost")
                .port(port)
                .softwareName("Twoway mailbox")
                .messageHandler(this::take)
                .build();
        server.start();
    }

    /** Everything that was delivered, oldest first. */
    public static List<Letter> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Letter::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the mailbox " + folder + " cannot be read", e);
        }
    }

    /** What {@code deploy/mail} must be told to find it. */
    String option() {
        int base = port - new Block(1024).mail() + 1024;
        return base == 8080 ? "" : " --port-base " + base;
    }

    /** The sender hears that it is delivered when it lies here whole. */
    private void take(MessageContext context, String from, String to, byte[] letter) throws RejectException {
        Optional<RejectException> refusal = refusals.apply(to);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        long number = last.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis()));
        Path whole = folder.resolve(number + ".eml");
        try {
            Path part = Files.write(folder.resolve(number + ".part"), letter);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new RejectException(452, "the letter could not be kept: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
