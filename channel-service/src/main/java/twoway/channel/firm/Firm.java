package twoway.channel.firm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.value.LocalizedText;

/** A firm as this service needs it: what to call it. */
@Entity
class Firm {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    private String country;
    private boolean sample;

    protected Firm() {}

    Firm(UUID id) {
        this.id = id;
    }

    void learn(ToldEnterprise told) {
        names = told.names();
        country = told.country();
        sample = told.sample();
    }

    UUID id() {
        return id;
    }

    LocalizedText names() {
        return names;
    }

    boolean sample() {
        return sample;
    }
}
