package twoway.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;

/** One delivered mail of plain text, as its reader sees it. */
public record Letter(String id, String from, String to, Date sent, String language, String subject, String text) {

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
                    letter.getContent().toString().replace("\r\n", "\n"));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("not a letter of plain text: " + file, e);
        }
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
