package twoway.enterprise.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;

/** How one person wants to be told, whatever enterprise it is about. */
@Entity
@Table(name = "notice_preference")
class NoticePreference {

    /** When a day's digest is due, by the person's own clock. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Id
    private String subject;

    private String language;
    private ZoneId zone;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<NoticeCategory, Delivery> categories;

    @Version
    private long version;

    protected NoticePreference() {}

    /** @param categories where a category is to be treated otherwise */
    record Choice(String language, ZoneId zone, Delivery delivery, Map<NoticeCategory, Delivery> categories) {

        static final Choice OF_WHO_CHOSE_NOTHING =
                new Choice("zh", ZoneId.of("Asia/Shanghai"), Delivery.INBOX, Map.of());

        Delivery of(NoticeCategory category) {
            return categories.getOrDefault(category, delivery);
        }

        /** The same, but nothing of these kinds is mailed. */
        Choice inboxOnly(Set<NoticeCategory> kinds) {
            var others = new EnumMap<NoticeCategory, Delivery>(NoticeCategory.class);
            others.putAll(categories);
            kinds.forEach(each -> others.put(each, Delivery.INBOX));
            return new Choice(language, zone, delivery, others);
        }

        Locale locale() {
            return Locale.of(language);
        }

        Instant nextMorning(Instant now) {
            var local = now.atZone(zone);
            var today = local.with(MORNING);
            return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
        }
    }

    void take(Choice choice, BasedOn seen) {
        if (choice.equals(choice())) return;
        seen.mustBe(version);
        language = choice.language();
        zone = choice.zone();
        delivery = choice.delivery();
        categories = choice.categories();
    }

    Choice choice() {
        return new Choice(language, zone, delivery, categories);
    }

    long version() {
        return version;
    }
}
