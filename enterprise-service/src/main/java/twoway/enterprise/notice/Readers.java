package twoway.enterprise.notice;

import jakarta.enterprise.context.ApplicationScoped;

/** The people who are told something. */
@ApplicationScoped
public class Readers {

    private final Notices notices;
    private final NoticePreferences preferences;
    private final MailAddresses addresses;

    Readers(Notices notices, NoticePreferences preferences, MailAddresses addresses) {
        this.notices = notices;
        this.preferences = preferences;
        this.addresses = addresses;
    }

    /**
     * Deletes the inbox, the choice and the address; mail that waits finds no address and is dropped. If codes were sent to
     * strangers, how many stays beside the subject. With the platform's rights.
     */
    public void forget(String subject) {
        notices.delete("subject", subject);
        preferences.deleteById(subject);
        addresses.erase(subject).filter(each -> !each.hasSentCodes()).ifPresent(addresses::delete);
    }
}
