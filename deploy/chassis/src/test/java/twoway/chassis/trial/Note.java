package twoway.chassis.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;
import twoway.chassis.precondition.BasedOn;

@Entity
class Note {

    @EventType(value = "twoway.note-written.v1", stream = "chassis.note")
    record NoteWritten(UUID noteId, UUID enterpriseId, String text) implements DomainEvent {
        @Override
        public UUID subject() {
            return noteId;
        }

        @Override
        public UUID tenant() {
            return enterpriseId;
        }
    }

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String text;

    record Stamp(LocalDate day) {}

    @JdbcTypeCode(SqlTypes.JSON)
    private Stamp stamp;

    @Version
    private long version;

    protected Note() {}

    Note(UUID id, UUID enterpriseId, String text) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.text = text;
        this.stamp = new Stamp(LocalDate.of(2026, 11, 22));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String text() {
        return text;
    }

    NoteWritten rewrite(BasedOn seen, String changed) {
        seen.mustBe(version);
        text = changed;
        return new NoteWritten(id, enterpriseId, changed);
    }

    NoteWritten written() {
        return new NoteWritten(id, enterpriseId, text);
    }
}
