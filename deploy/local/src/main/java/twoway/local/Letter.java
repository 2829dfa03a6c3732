package twoway.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;

/**
 * One delivered mail of plain text, as its reader sees it.
 *
 * @param unsubscribe where one click ends such letters (RFC 8058), or {@code null}
 */
public record Letter(
        String id,
        String from,
        String to,
        Date sent,
        String language,
        String subject,
        String text,
        String unsubscribe) {

    static Letter read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Letter(
                    letter.getMessageID(),
                    address(letter.getFrom()[0]),
                    address(letter.getAllRecipients()[0]),
                    letter.getSentDate(),
                    letter.getHeader("Content-Language", null),
                    letter.getSubject(),
                    letter.getContent().toString().replace("\r\n", "\n"),
                    unsubscribe(letter));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("not a letter of plain text: " + file, e);
        }
    }

    private static String unsubscribe(MimeMessage letter) throws MessagingException {
        String address = letter.getHeader("List-Unsubscribe", null);
        boolean byOneClick = "List-Unsubscribe=One-Click".equals(letter.getHeader("List-Unsubscribe-Post", null));
        return address == null || !byOneClick
                ? null
                : MimeUtility.unfold(address).replaceAll("^<|>$", "");
    }

    private static String address(jakarta.mail.Address address) {
        return ((InternetAddress) address).getAddress();
    }

    @Override
    public String toString() {
        return """
                ----------------------------------------------------------------
                %tF %<tT   %s → %s
                %s

                %s
                """.formatted(sent, from, to, subject, text.strip());
    }
}
