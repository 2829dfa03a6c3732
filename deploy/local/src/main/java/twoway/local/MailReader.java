package twoway.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What {@code deploy/mail} runs: prints the letters in a mailbox, all or those to one address. */
final class MailReader {
    private MailReader() {}

    /** @param words the platform's data folder, then perhaps an address */
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Letter> letters = Mailbox.read(Path.of(words[0]).resolve(Mailbox.FOLDER)).stream()
                .filter(letter -> words.length == 1 || letter.to().equalsIgnoreCase(words[1]))
                .toList();
        letters.forEach(out::print);
        out.println(letters.isEmpty() ? "no mail" : letters.size() + " letters");
    }
}
