package twoway.chassis.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Where identity comes from: UUID version 7 (RFC 9562), so that newer ids sort after older ones. */
@ApplicationScoped
public class Ids {

    public UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
