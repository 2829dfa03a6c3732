package twoway.enterprise.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.actor.Tenancy;

/** Writes a mail at the moment it is sent, from what then holds: who has left, or wants no mail any more, gets none. */
@ApplicationScoped
class Letters {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notices notices;
    private final NoticePreferences preferences;
    private final MailAddresses addresses;
    private final Sentences sentences;
    private final Engine templates;
    private final Tenancy tenancy;
    private final Unsubscribing unsubscribing;
    private final String portal;

    Letters(
            Notices notices,
            NoticePreferences preferences,
            MailAddresses addresses,
            Sentences sentences,
            Engine templates,
            Tenancy tenancy,
            Unsubscribing unsubscribing,
            @ConfigProperty(name = "twoway.portal") String portal) {
        this.notices = notices;
        this.preferences = preferences;
        this.addresses = addresses;
        this.sentences = sentences;
        this.templates = templates;
        this.tenancy = tenancy;
        this.unsubscribing = unsubscribing;
        this.portal = portal;
    }

    /** One thing that is told, as it stands in a mail. */
    record Item(String firm, String text, String time) {}

    /** Empty if nobody is to get it any more. */
    Optional<Mail> write(MailQueue.Claimed mail) {
        return tenancy.asSystem(() -> {
            var choice = preferences.of(mail.subject());
            return switch (mail.kind()) {
                case CONFIRMATION -> addresses.unconfirmed(mail.subject()).map(to -> confirmation(mail, to, choice));
                case NOTICE, DIGEST -> addresses.confirmed(mail.subject()).flatMap(to -> told(mail, to, choice));
            };
        });
    }

    private Mail confirmation(MailQueue.Claimed mail, String to, NoticePreference.Choice choice) {
        var subject = choice.language().equals("zh") ? "确认您的邮箱地址" : "Confirm your mail address";
        return letter(mail, to, subject, choice, "confirmation", Map.of("code", mail.code()));
    }

    private Optional<Mail> told(MailQueue.Claimed mail, String to, NoticePreference.Choice choice) {
        var wanted = notices.toldBy(mail.id()).stream()
                .filter(each -> choice.of(each.code().category()) != Delivery.INBOX)
                .toList();
        if (wanted.isEmpty()) return Optional.empty();
        var items = items(wanted, choice);
        var subject = items.size() == 1
                ? items.getFirst().text()
                : choice.language().equals("zh") ? items.size() + " 条新通知" : items.size() + " new notices";
        var kinds = wanted.stream().map(each -> each.code().category()).collect(Collectors.toSet());
        var letter = letter(
                mail, to, subject, choice, "notice", Map.of("items", items, "zone", choice.zone(), "portal", portal));
        return Optional.of(endedByOneClick(letter, new Unsubscribing.Wish(mail.subject(), kinds)));
    }

    /** RFC 8058: a mail program shows its reader a button, and posts to this address when it is pressed. */
    private Mail endedByOneClick(Mail letter, Unsubscribing.Wish wish) {
        var address = portal + "/enterprise/v1/unsubscriptions?word=" + unsubscribing.word(wish);
        return letter.addHeader("List-Unsubscribe", "<" + address + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private List<Item> items(List<Notice> wanted, NoticePreference.Choice choice) {
        var spoken = sentences.of(wanted);
        return wanted.stream()
                .map(each -> new Item(
                        spoken.name(each.enterpriseId(), choice.locale()),
                        spoken.in(each, choice.locale()),
                        MINUTES.format(each.toldAt().atZone(choice.zone()))))
                .toList();
    }

    /** The id is the order's own: sent twice, it is the same letter to every mail system that looks. */
    private Mail letter(
            MailQueue.Claimed mail,
            String to,
            String subject,
            NoticePreference.Choice choice,
            String template,
            Map<String, Object> data) {
        var text = templates
                .getTemplate("mail/" + template + "." + choice.language() + ".txt")
                .render(data);
        return Mail.withText(to, subject, text)
                .addHeader("Message-ID", "<" + mail.id() + "@twoway>")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", choice.language());
    }
}
