package twoway.chassis.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class NoteCopy {

    @Id
    private UUID id;

    private String text;

    @Version
    private long version;

    protected NoteCopy() {}

    NoteCopy(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    void says(String now) {
        text = now;
    }
}
