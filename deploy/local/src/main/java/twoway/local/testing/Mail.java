package twoway.local.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.RejectException;
import twoway.local.Letter;
import twoway.local.Mailbox;

/** The letters that the service under test has sent over SMTP, as they were delivered. */
public final class Mail {
    /** Letters to addresses here are refused for good. */
    public static final String REFUSED = "@mail.invalid";
    /** Letters to addresses here are refused once; whoever tries again gets through. */
    public static final String GREYLISTED = "@greylisted.example";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Mail() {}

    static void start(Path folder, int port) {
        new Mailbox(folder.resolve("mail"), port, Mail::refusal).start();
    }

    private static Optional<RejectException> refusal(String address) {
        return address.endsWith(GREYLISTED) && SEEN.add(address)
                ? Optional.of(new RejectException(451, "try again later"))
                : Mailbox.inNoDomain(address);
    }

    /** What was delivered to this address, oldest first. */
    public static List<Letter> to(String address) {
        return Mailbox.read(Path.of(Shared.get(Shared.FOLDER), "mail")).stream()
                .filter(letter -> letter.to().equals(address))
                .toList();
    }
}
