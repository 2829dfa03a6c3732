package twoway.enterprise.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that one person was told, about one enterprise or about an affair of his own. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String subject;
    private UUID origin;
    private String code;
    private String category;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> arguments;

    private String link;
    private Instant toldAt;
    private Instant readAt;
    private UUID mailId;

    protected Notice() {}

    /** @param mailId the mail that tells it too, or {@code null} */
    Notice(UUID id, String subject, Telling telling, UUID mailId, Instant now) {
        this.id = id;
        this.enterpriseId = telling.enterpriseId();
        this.subject = subject;
        this.origin = telling.origin();
        this.code = telling.code().word();
        this.category = telling.code().category().name();
        this.arguments = telling.arguments();
        this.link = telling.link();
        this.toldAt = now;
        this.mailId = mailId;
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    NoticeCode code() {
        return NoticeCode.of(code).orElseThrow(() -> new IllegalStateException("no sentence for " + code));
    }

    Map<String, String> arguments() {
        return arguments;
    }

    String link() {
        return link;
    }

    Instant toldAt() {
        return toldAt;
    }

    Instant readAt() {
        return readAt;
    }
}
